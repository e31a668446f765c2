package io.scenariomarket.identity;

import io.scenariomarket.shared.Refusal;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The market as administrator of its realm. It is connected with the first question, so that the
 * market starts while Keycloak is away.
 */
@Component
public class KeycloakAdmin implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(KeycloakAdmin.class);
  private static final int SECONDS = 5;
  private static final int CONNECTIONS = 20;

  private final KeycloakProperties keycloak;
  private @Nullable Keycloak connection;

  KeycloakAdmin(KeycloakProperties keycloak) {
    this.keycloak = keycloak;
  }

  private synchronized Keycloak connection() {
    var open = connection;
    if (open == null) {
      open = connect();
      connection = open;
    }
    return open;
  }

  private Keycloak connect() {
    var http =
        ((ResteasyClientBuilder) ClientBuilder.newBuilder())
            .connectionPoolSize(CONNECTIONS)
            .connectionCheckoutTimeout(SECONDS, TimeUnit.SECONDS)
            .connectTimeout(SECONDS, TimeUnit.SECONDS)
            .readTimeout(SECONDS, TimeUnit.SECONDS)
            .register(new JacksonProvider(), 100)
            .build();
    return KeycloakBuilder.builder()
        .serverUrl(keycloak.ownUrl().toString())
        .realm(keycloak.realm())
        .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
        .clientId(keycloak.adminClientId())
        .clientSecret(keycloak.adminClientSecret())
        .resteasyClient(http)
        .build();
  }

  /**
   * Asks something of the realm, or changes it.
   *
   * @throws Refusal of kind UNAVAILABLE when Keycloak does not answer, or not as it should
   */
  public <T> T ask(Function<RealmResource, T> question) {
    try {
      return question.apply(connection().realm(keycloak.realm()));
    } catch (ProcessingException | WebApplicationException e) {
      // Their messages tell a status or what failed on the network, never what was sent.
      log.warn("Keycloak was asked in vain: {}", root(e).toString());
      throw Refusal.unavailable("identity-service.away");
    }
  }

  /** Like {@link #ask}, without an answer. */
  public void tell(Consumer<RealmResource> change) {
    ask(
        realm -> {
          change.accept(realm);
          return Boolean.TRUE;
        });
  }

  /**
   * Closes a response.
   *
   * @return its status, below 400 or one of {@code allowed}
   * @throws WebApplicationException for another status
   */
  public static int status(Response response, Integer... allowed) {
    try (response) {
      var status = response.getStatus();
      if (status >= 400 && !List.of(allowed).contains(status)) {
        throw new WebApplicationException(status);
      }
      return status;
    }
  }

  /** An answer, or none where Keycloak says that there is nothing of the kind. */
  static <T> Optional<T> found(Supplier<T> question) {
    try {
      return Optional.of(question.get());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private static Throwable root(Throwable failure) {
    var cause = failure;
    for (var next = cause.getCause(); next != null; next = cause.getCause()) {
      cause = next;
    }
    return cause;
  }

  @Override
  public synchronized void destroy() {
    if (connection != null) {
      connection.close();
    }
  }
}
