package io.scenariomarket.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * The TCP ports of this machine that the market listens on.
 *
 * @param market the application
 * @param keycloak Keycloak's pages and API
 * @param keycloakManagement Keycloak's health
 * @param elasticsearch Elasticsearch's HTTP API
 * @param postgres PostgreSQL
 * @param mail the mail server, by SMTP
 */
public record StackPorts(
    int market, int keycloak, int keycloakManagement, int elasticsearch, int postgres, int mail) {

  /** The documented ports, each of which a system property or environment variable replaces. */
  static StackPorts documented() {
    return new StackPorts(
        Options.number("market.port", 8080),
        Options.number("market.keycloak.port", 18080),
        Options.number("market.keycloak.management.port", 18081),
        Options.number("market.elasticsearch.port", 19200),
        Options.number("market.postgres.port", 15432),
        Options.number("market.mail.port", 10025));
  }

  /** Ports that nobody used a moment ago. */
  static StackPorts free() {
    var sockets = new ArrayList<ServerSocket>();
    try {
      // All are held at once, or the system could hand out the same port twice.
      for (var i = 0; i < 6; i++) {
        sockets.add(new ServerSocket(0));
      }
      List<Integer> free = sockets.stream().map(ServerSocket::getLocalPort).toList();
      return new StackPorts(
          free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      sockets.forEach(StackPorts::close);
    }
  }

  /**
   * Checks that nobody listens on a port.
   *
   * @param option the property with which a person chooses another port
   * @throws StackException if the port is taken
   */
  static void requireFree(String title, int port, String option) {
    try {
      close(new ServerSocket(port));
    } catch (IOException e) {
      throw new StackException(
          "Port %d, wanted for %s, is taken by another program. Stop that program, or choose another port: mvn -D%s=%d"
              .formatted(port, title, option, port + 1),
          e);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
