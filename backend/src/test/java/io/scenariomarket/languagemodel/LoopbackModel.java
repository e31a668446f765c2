package io.scenariomarket.languagemodel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A real HTTP server that answers as a language model does, with what a test lets it say. */
public final class LoopbackModel implements AutoCloseable {

  /** What was asked, each behind the authorization that came with it. */
  public final List<String> requests = new CopyOnWriteArrayList<>();

  public volatile int status = 200;
  public volatile String content = "";

  /** Run before an answer is sent. */
  public volatile Runnable before = () -> {};

  private final HttpServer server;

  public LoopbackModel() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  /** The address that settings name. */
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        exchange.getRequestHeaders().getFirst("Authorization")
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    before.run();
    var answer =
        new JsonMapper()
            .writeValueAsBytes(
                Map.of("choices", List.of(Map.of("message", Map.of("content", content)))));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
