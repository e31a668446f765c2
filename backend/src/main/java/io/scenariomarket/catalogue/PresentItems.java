package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.PresentItem.Standing;
import io.scenariomarket.identity.Organisation;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.scenario.ScenarioView;
import io.scenariomarket.scenario.ScenarioViews;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.supplier.CapabilityState;
import io.scenariomarket.supplier.CapabilityView;
import io.scenariomarket.supplier.CapabilityViews;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads needs and capabilities as they are now. */
@Component
class PresentItems {

  private final ScenarioManagement scenarios;
  private final ScenarioViews scenarioViews;
  private final CapabilityManagement capabilities;
  private final CapabilityViews capabilityViews;
  private final OrganisationManagement organisations;
  private final JsonMapper json;

  PresentItems(
      ScenarioManagement scenarios,
      ScenarioViews scenarioViews,
      CapabilityManagement capabilities,
      CapabilityViews capabilityViews,
      OrganisationManagement organisations,
      JsonMapper json) {
    this.scenarios = scenarios;
    this.scenarioViews = scenarioViews;
    this.capabilities = capabilities;
    this.capabilityViews = capabilityViews;
    this.organisations = organisations;
    this.json = json;
  }

  /** Those of these items that everybody may read now. */
  Set<UUID> open(ListKind kind, Collection<UUID> ids) {
    return switch (kind) {
      case SCENARIO ->
          scenarios
              .visible(ids.stream().map(ScenarioId::new).toList(), Viewer.VISITOR)
              .keySet()
              .stream()
              .map(ScenarioId::value)
              .collect(Collectors.toSet());
      case CAPABILITY ->
          capabilities
              .visible(ids.stream().map(CapabilityId::new).toList(), Viewer.VISITOR)
              .keySet()
              .stream()
              .map(CapabilityId::value)
              .collect(Collectors.toSet());
    };
  }

  /**
   * These items by id; those that are not there any more are left out.
   *
   * @param viewer somebody who may read them all
   */
  Map<UUID, PresentItem> read(ListKind kind, Collection<UUID> ids, Viewer viewer) {
    return switch (kind) {
      case SCENARIO -> {
        var found =
            List.copyOf(
                scenarios.visible(ids.stream().map(ScenarioId::new).toList(), viewer).values());
        var owners = organisations.all(found.stream().map(Scenario::organisationId).toList());
        var shown = scenarioViews.show(all(found), Viewer.VISITOR).items();
        yield byId(
            IntStream.range(0, found.size())
                .mapToObj(
                    i ->
                        of(
                            found.get(i),
                            owner(owners, found.get(i).organisationId()),
                            shown.get(i))));
      }
      case CAPABILITY -> {
        var found =
            List.copyOf(
                capabilities
                    .visible(ids.stream().map(CapabilityId::new).toList(), viewer)
                    .values());
        var owners = organisations.all(found.stream().map(Capability::organisationId).toList());
        var shown = capabilityViews.show(all(found), Viewer.VISITOR).items();
        yield byId(
            IntStream.range(0, found.size())
                .mapToObj(
                    i ->
                        of(
                            found.get(i),
                            owner(owners, found.get(i).organisationId()),
                            shown.get(i))));
      }
    };
  }

  private static <T> PageOf<T> all(List<T> items) {
    return new PageOf<>(items, items.size(), 0, Math.max(1, items.size()));
  }

  private static Organisation owner(
      Map<OrganisationId, Organisation> owners, OrganisationId organisation) {
    return Objects.requireNonNull(owners.get(organisation));
  }

  private static Map<UUID, PresentItem> byId(Stream<PresentItem> items) {
    return items.collect(Collectors.toMap(PresentItem::id, Function.identity()));
  }

  private PresentItem of(Scenario scenario, Organisation owner, ScenarioView shown) {
    return new PresentItem(
        scenario.id().value(),
        scenario.version(),
        scenario.content().title(),
        scenario.state().name(),
        standing(scenario.state()),
        Owner.of(owner),
        owner.approved(),
        scenario.content().validUntil(),
        json.valueToTree(shown));
  }

  private PresentItem of(Capability capability, Organisation owner, CapabilityView shown) {
    return new PresentItem(
        capability.id().value(),
        capability.version(),
        capability.content().name(),
        capability.state().name(),
        standing(capability.state()),
        Owner.of(owner),
        owner.approved(),
        null,
        json.valueToTree(shown));
  }

  static Standing standing(ScenarioState state) {
    return switch (state) {
      case APPROVED -> Standing.READY;
      case PUBLISHED, ENGAGED -> Standing.PUBLIC;
      case CONTRACTED, VERIFYING, COMPLETED, UNSUCCESSFUL, PROMOTED -> Standing.BEYOND;
      case LEAD, DRAFT, SUBMITTED, RETURNED, REJECTED -> Standing.NOT_APPROVED;
      case WITHDRAWN, EXPIRED -> Standing.GONE;
    };
  }

  static Standing standing(CapabilityState state) {
    return switch (state) {
      case LISTED -> Standing.PUBLIC;
      case DRAFT, SUBMITTED, RETURNED -> Standing.NOT_APPROVED;
      case SUSPENDED, ARCHIVED -> Standing.GONE;
    };
  }
}
