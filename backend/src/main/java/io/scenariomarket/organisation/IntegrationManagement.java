package io.scenariomarket.organisation;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The programs that act for an organisation: makes, renews and revokes their accounts. */
@Service
@Transactional
class IntegrationManagement {

  /** More than an organisation has programs; enough to find those that nobody uses any more. */
  static final int MOST = 10;

  private static final int LONGEST_NAME = 60;

  private final OrganisationManagement organisations;
  private final Integrations integrations;
  private final KeycloakClients keycloak;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IntegrationManagement(
      OrganisationManagement organisations,
      Integrations integrations,
      KeycloakClients keycloak,
      ApplicationEventPublisher events,
      Clock clock) {
    this.organisations = organisations;
    this.integrations = integrations;
    this.keycloak = keycloak;
    this.events = events;
    this.clock = clock;
  }

  /**
   * An integration with the secret that is told only now.
   *
   * @param secret what the program proves itself with
   */
  record WithSecret(Integration integration, String secret) {

    @Override
    public String toString() {
      return integration.clientId();
    }
  }

  /** Those of an organisation. */
  @Transactional(readOnly = true)
  List<Integration> list(OrganisationId organisation, Viewer viewer) {
    check(organisation, viewer);
    return integrations.of(organisation);
  }

  /**
   * Makes one, here and at Keycloak, or in neither place.
   *
   * @param name what it is for
   * @param writes whether it may also post and change
   * @param expiresAt from when on it counts no more
   * @throws Refusal when the viewer may not, the name or time will not do, there are enough
   *     already, or Keycloak is away
   */
  WithSecret create(
      OrganisationId organisation,
      @Nullable String name,
      boolean writes,
      @Nullable Instant expiresAt,
      Viewer viewer) {
    check(organisation, viewer);
    var words = Text.orNull(name);
    if (words == null) {
      throw Refusal.invalid("name", "integration.name.missing");
    }
    if (words.length() > LONGEST_NAME) {
      throw Refusal.invalid("name", "integration.name.long", LONGEST_NAME);
    }
    if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
      throw Refusal.invalid("expires", "integration.expires.past");
    }
    integrations.lock(organisation);
    if (integrations.of(organisation).size() >= MOST) {
      throw Refusal.conflict("integration.too-many");
    }
    var id = UUID.randomUUID();
    var clientId = Integration.clientId(id);
    var created = keycloak.create(clientId, words, Integration.scopes(writes));
    takeBackUnlessCommitted(clientId);
    var integration =
        new Integration(
            id, organisation, created.subject(), words, writes, clock.instant(), expiresAt);
    integrations.add(integration, viewer.subject().orElseThrow());
    events.publishEvent(audited("integration.created", integration, Map.of(), scope(integration)));
    return new WithSecret(integration, created.secret());
  }

  /**
   * Gives one a new secret; the old one does not count any more.
   *
   * @throws Refusal when the viewer may not, there is none, or Keycloak is away
   */
  WithSecret renewSecret(OrganisationId organisation, UUID id, Viewer viewer) {
    var integration = get(organisation, id, viewer);
    events.publishEvent(audited("integration.renewed", integration, Map.of(), Map.of()));
    var secret =
        keycloak
            .renewSecret(integration.clientId())
            .orElseThrow(() -> Refusal.conflict("integration.gone"));
    return new WithSecret(integration, secret);
  }

  /**
   * Lets one count no more: here at once, at Keycloak soon after.
   *
   * @throws Refusal when the viewer may not, or there is none
   */
  void revoke(OrganisationId organisation, UUID id, Viewer viewer) {
    var integration = get(organisation, id, viewer);
    integrations.revoke(integration);
    events.publishEvent(audited("integration.revoked", integration, scope(integration), Map.of()));
    events.publishEvent(new IntegrationRevoked(integration.clientId()));
  }

  private Integration get(OrganisationId organisation, UUID id, Viewer viewer) {
    check(organisation, viewer);
    return integrations
        .find(organisation, id)
        .orElseThrow(() -> Refusal.notFound("integration.not-found"));
  }

  private void check(OrganisationId organisation, Viewer viewer) {
    organisations.get(organisation, viewer);
    if (!viewer.may(Permission.MANAGE_INTEGRATIONS, organisation)) {
      throw Refusal.forbidden("integration.forbidden");
    }
  }

  private void takeBackUnlessCommitted(String clientId) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
              keycloak.deleteIfPossible(clientId);
            }
          }
        });
  }

  private static Map<String, List<String>> scope(Integration integration) {
    return Map.of("scope", Integration.scopes(integration.writes()));
  }

  private static Audited audited(
      String action, Integration integration, Map<String, ?> before, Map<String, ?> after) {
    return new Audited(
        action,
        "integration",
        integration.id().toString(),
        integration.organisation(),
        before,
        after);
  }
}
