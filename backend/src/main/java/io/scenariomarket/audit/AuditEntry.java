package io.scenariomarket.audit;

import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of state or permission.
 *
 * @param id counts the entries in the order of their writing
 * @param at when
 * @param actor who: Keycloak's user id, or {@link #SYSTEM}
 * @param address the IP address that the request came from; {@code null} where the system acted by
 *     itself or the reader may not know
 * @param action what was done, for example {@code organisation.approved}
 * @param itemType what it was done to, for example {@code organisation}
 * @param itemId identifies it
 * @param organisation the organisation that it concerns, if any
 * @param before what was, as far as it changed
 * @param after what is since
 */
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    @Nullable String address,
    String action,
    String itemType,
    String itemId,
    @Nullable OrganisationId organisation,
    Map<String, Object> before,
    Map<String, Object> after) {

  /** The actor of what nobody asked for. */
  public static final String SYSTEM = "system";

  AuditEntry withoutAddress() {
    return new AuditEntry(
        id, at, actor, null, action, itemType, itemId, organisation, before, after);
  }
}
