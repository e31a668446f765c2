package io.scenariomarket.evaluation;

import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.http.TransportHttpClient;
import co.elastic.clients.transport.instrumentation.Instrumentation;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes down what a thread sends to the search engine, so that it can be sent again alone. */
final class SentRequests implements Instrumentation {

  private final ThreadLocal<@Nullable List<Sent>> listening = new ThreadLocal<>();

  /** A request as it went over the wire. */
  record Sent(String method, String path, Map<String, String> parameters, byte[] body) {

    /** Sends it and returns the answer unread. */
    byte[] again(Rest5Client client) throws IOException {
      var request = new Request(method, path);
      request.addParameters(parameters);
      request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
      return EntityUtils.toByteArray(client.performRequest(request).getEntity());
    }
  }

  /** All that the present thread sends during an action. */
  List<Sent> of(Runnable action) {
    var sent = new ArrayList<Sent>();
    listening.set(sent);
    try {
      action.run();
      return sent;
    } finally {
      listening.remove();
    }
  }

  @Override
  public <T> Context newContext(T request, Endpoint<T, ?, ?> endpoint) {
    var sent = listening.get();
    return sent == null ? NoopContext.INSTANCE : new Noting(sent);
  }

  private static byte[] bytes(@Nullable Iterable<ByteBuffer> body) {
    var bytes = new ByteArrayOutputStream();
    if (body != null) {
      for (var buffer : body) {
        var copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        bytes.writeBytes(copy);
      }
    }
    return bytes.toByteArray();
  }

  private static class NoopContext implements Context {

    static final Context INSTANCE = new NoopContext();

    @Override
    public ThreadScope makeCurrent() {
      return () -> {};
    }

    @Override
    public void beforeSendingHttpRequest(
        TransportHttpClient.Request request, TransportOptions options) {}

    @Override
    public void afterReceivingHttpResponse(TransportHttpClient.Response response) {}

    @Override
    public <T> void afterDecodingApiResponse(T response) {}

    @Override
    public void recordException(Throwable thrown) {}

    @Override
    public void close() {}
  }

  private static final class Noting extends NoopContext {

    private final List<Sent> sent;

    Noting(List<Sent> sent) {
      this.sent = sent;
    }

    @Override
    public void beforeSendingHttpRequest(
        TransportHttpClient.Request request, TransportOptions options) {
      sent.add(
          new Sent(request.method(), request.path(), request.queryParams(), bytes(request.body())));
    }
  }

  /** Listens only where the command that measures was called. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "market.command", havingValue = BenchCommand.NAME)
  static class Listening {

    @Bean
    SentRequests sentRequests() {
      return new SentRequests();
    }

    @Bean
    Rest5ClientTransport transport(Rest5Client client, JsonpMapper mapper, SentRequests sent) {
      return new Rest5ClientTransport(client, mapper, null, sent);
    }
  }
}
