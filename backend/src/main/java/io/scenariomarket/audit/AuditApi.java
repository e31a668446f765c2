package io.scenariomarket.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for the operator's programs. */
@RestController
@Tag(name = "Audit", description = "Who changed which state or permission")
class AuditApi {

  private final AuditLog log;
  private final Accounts accounts;
  private final Clock clock;

  AuditApi(AuditLog log, Accounts accounts, Clock clock) {
    this.log = log;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * An entry with the name of whoever did it.
   *
   * @param entry what was written down
   * @param actorName what they are called; left out for the system and for who is not known
   */
  record NamedEntry(@JsonUnwrapped AuditEntry entry, @Nullable String actorName) {}

  @GetMapping("/api/audit")
  @Operation(
      summary = "The audit trail, the latest first; for administrators",
      description = "from and to are days such as 2026-03-05; everything else is compared exactly.")
  PageOf<NamedEntry> list(
      @ParameterObject AuditQuery query,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    if (!viewer.may(Permission.READ_AUDIT)) {
      throw Refusal.forbidden("audit.forbidden");
    }
    var found = log.find(query.read(clock.getZone()), Math.max(page, 0), PageOf.size(size));
    var names = accounts.names(found.items().stream().map(AuditEntry::actor).distinct().toList());
    return found.map(entry -> new NamedEntry(entry, names.get(entry.actor())));
  }
}
