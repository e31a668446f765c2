package io.scenariomarket.audit;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.CurrentUser;
import io.scenariomarket.identity.OrganisationId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down every change, in the transaction that makes it: there is no change without its entry
 * and no entry without its change.
 */
@Component
class AuditTrail {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void write(Audited change) {
    var organisation = change.organisation();
    jdbc.sql(
            """
            insert into audit_entry
              (at, actor, address, action, item_type, item_id, organisation_id, others, before,
               after)
            values (:at, :actor, :address, :action, :itemType, :itemId, :organisation, :others,
              cast(:before as jsonb), cast(:after as jsonb))
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("actor", actor())
        .param("address", address())
        .param("action", change.action())
        .param("itemType", change.itemType())
        .param("itemId", change.itemId())
        .param("organisation", organisation == null ? null : organisation.value())
        .param("others", OrganisationId.values(change.others()))
        .param("before", json.writeValueAsString(change.before()))
        .param("after", json.writeValueAsString(change.after()))
        .update();
  }

  private static String actor() {
    return CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
        .map(CurrentUser::subject)
        .orElse(AuditEntry.SYSTEM);
  }

  /** The server has already put the client's address in the place of a trusted proxy's. */
  private static @Nullable String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes served
        ? served.getRequest().getRemoteAddr()
        : null;
  }
}
