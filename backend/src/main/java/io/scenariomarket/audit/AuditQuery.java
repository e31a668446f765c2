package io.scenariomarket.audit;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.shared.Bounds;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted, as typed or as it stands in an address; nothing typed means any.
 *
 * @param from first day, 2026-03-05, in the zone's time
 * @param to last day
 * @param actor Keycloak's user id, or {@code system}
 * @param action for example {@code organisation.approved}
 * @param itemType for example {@code organisation}
 * @param itemId identifies the item
 * @param organisation id of the organisation concerned
 */
record AuditQuery(
    @Nullable String from,
    @Nullable String to,
    @Nullable String actor,
    @Nullable String action,
    @Nullable String itemType,
    @Nullable String itemId,
    @Nullable String organisation) {

  /**
   * What is meant.
   *
   * @param zone where days begin
   * @throws Refusal when a day or an id has not the form of one
   */
  AuditFilter read(ZoneId zone) {
    var wrong = new ArrayList<Refusal.Field>();
    var first = startOf("from", from, 0, zone, wrong);
    var until = startOf("to", to, 1, zone, wrong);
    var owner = id(wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return new AuditFilter(
        first,
        until,
        Text.orNull(actor),
        Text.orNull(action),
        Text.orNull(itemType),
        Text.orNull(itemId),
        owner);
  }

  private static @Nullable Instant startOf(
      String field, @Nullable String typed, int daysLater, ZoneId zone, List<Refusal.Field> wrong) {
    var text = Text.orNull(typed);
    var day = text == null ? Optional.<LocalDate>empty() : Bounds.day(text);
    if (text != null && day.isEmpty()) {
      wrong.add(new Refusal.Field(field, Bounds.whyNoDay(text), List.of()));
    }
    return day.map(each -> each.plusDays(daysLater).atStartOfDay(zone).toInstant()).orElse(null);
  }

  private @Nullable OrganisationId id(List<Refusal.Field> wrong) {
    var text = Text.orNull(organisation);
    try {
      return text == null ? null : OrganisationId.of(text);
    } catch (IllegalArgumentException _) {
      wrong.add(new Refusal.Field("organisation", "audit.organisation.no-id", List.of()));
      return null;
    }
  }
}
