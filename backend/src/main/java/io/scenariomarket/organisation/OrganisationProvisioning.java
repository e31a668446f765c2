package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.KeycloakOrganisations.Wanted;
import io.scenariomarket.organisation.Memberships.Membership;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts the organizations at Keycloak in step with the database.
 *
 * <p>An event only names what changed; the row is read anew. While Keycloak is away the event stays
 * in the outbox and is delivered again.
 */
@Component
class OrganisationProvisioning {

  private final KeycloakOrganisations keycloak;
  private final Organisations organisations;
  private final Memberships memberships;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  /** One at a time: a Keycloak that hangs would otherwise hold every database connection. */
  private final ReentrantLock turn = new ReentrantLock();

  OrganisationProvisioning(
      KeycloakOrganisations keycloak,
      Organisations organisations,
      Memberships memberships,
      JdbcClient jdbc,
      TransactionOperations transactions) {
    this.keycloak = keycloak;
    this.organisations = organisations;
    this.memberships = memberships;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Async
  @TransactionalEventListener
  void on(OrganisationChanged event) {
    turn.lock();
    try {
      transactions.executeWithoutResult(_ -> putInStep(event.id()));
    } finally {
      turn.unlock();
    }
  }

  /** Whoever else provisions the same one, in another process, reads and writes before or after. */
  private void putInStep(OrganisationId id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('organisation-provisioning ' || ?, 0))")
        .param(id.toString())
        .query((_, _) -> true)
        .single();
    var members = memberships.of(id).stream().map(Membership::subject).collect(Collectors.toSet());
    organisations
        .findById(id)
        .filter(organisation -> belongsThere(organisation, members))
        .ifPresentOrElse(
            organisation -> keycloak.put(wanted(organisation, members)), () -> keycloak.remove(id));
  }

  private static boolean belongsThere(Organisation organisation, Set<String> members) {
    return switch (organisation.state()) {
      case APPROVED, SUSPENDED ->
          !members.isEmpty()
              || !organisation.sample() && organisation.profile().creditCode() != null;
      case PENDING, RETURNED -> false;
    };
  }

  private static Wanted wanted(Organisation organisation, Set<String> members) {
    return new Wanted(
        organisation.id(),
        organisation.name(),
        Objects.requireNonNullElse(
                organisation.profile().creditCode(), organisation.id().toString())
            .toLowerCase(Locale.ROOT),
        organisation.approved(),
        members);
  }
}
