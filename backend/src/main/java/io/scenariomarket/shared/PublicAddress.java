package io.scenariomarket.shared;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The full addresses of pages, as messages and links to be copied have to name them. They come from
 * the settings and never from a request, whose host name anybody can make up.
 */
@Component
public class PublicAddress {

  private final @Nullable URI configured;
  private volatile int port;

  PublicAddress(MarketProperties market) {
    this.configured = market.url();
  }

  @EventListener
  void on(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }

  /** The name of the host that people reach the market at. */
  public String host() {
    return Objects.requireNonNullElse(URI.create(of("/")).getHost(), "localhost");
  }

  /** The full address of a page, from its path. */
  public String of(String path) {
    return configured == null
        ? "http://localhost:" + port + path
        : configured.toString().replaceAll("/+$", "") + path;
  }
}
