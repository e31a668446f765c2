package io.scenariomarket.audit;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.ItemType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds names and words to entries. */
@Component
class AuditRows {

  /** The types of items that are known by a person's id. */
  private static final Set<String> PEOPLE = Set.of("account", "membership");

  private final Accounts accounts;
  private final OrganisationManagement organisations;
  private final AuditWords words;
  private final List<ItemType> types;

  AuditRows(
      Accounts accounts,
      OrganisationManagement organisations,
      AuditWords words,
      List<ItemType> types) {
    this.types = types;
    this.accounts = accounts;
    this.organisations = organisations;
    this.words = words;
  }

  List<AuditRow> show(List<AuditEntry> entries) {
    var names = accounts.names(entries.stream().flatMap(AuditRows::people).distinct().toList());
    var owners =
        organisations.all(
            entries.stream()
                .map(AuditEntry::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return entries.stream().map(entry -> row(entry, names, owners)).toList();
  }

  private AuditRow row(
      AuditEntry entry, Map<String, String> names, Map<OrganisationId, Organisation> owners) {
    return new AuditRow(
        entry,
        words.actor(entry.actor(), names),
        words.action(entry.action()),
        words.itemType(entry.itemType()),
        PEOPLE.contains(entry.itemType()) ? words.actor(entry.itemId(), names) : null,
        address(entry),
        name(owners, entry.organisation()),
        words.changes(entry));
  }

  private static Stream<String> people(AuditEntry entry) {
    return PEOPLE.contains(entry.itemType())
        ? Stream.of(entry.actor(), entry.itemId())
        : Stream.of(entry.actor());
  }

  private @Nullable String address(AuditEntry entry) {
    var type = new ItemType(entry.itemType());
    return types.contains(type) ? type.address(entry.itemId()) : null;
  }

  private static @Nullable String name(
      Map<OrganisationId, Organisation> owners, @Nullable OrganisationId id) {
    var owner = id == null ? null : owners.get(id);
    return owner == null ? null : owner.name();
  }
}
