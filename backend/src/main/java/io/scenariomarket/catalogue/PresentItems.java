package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.Finding.Problem;
import io.scenariomarket.catalogue.PresentItem.Standing;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.posting.Posting;
import io.scenariomarket.posting.PostingContent;
import io.scenariomarket.posting.PostingState;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.posting.Postings;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.supplier.CapabilityState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads needs and capabilities as they are now. */
@Component
class PresentItems {

  private final ScenarioManagement scenarios;
  private final PostingViews views;
  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;
  private final JsonMapper json;

  PresentItems(
      ScenarioManagement scenarios,
      PostingViews views,
      CapabilityManagement capabilities,
      OrganisationManagement organisations,
      JsonMapper json) {
    this.scenarios = scenarios;
    this.views = views;
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.json = json;
  }

  /**
   * Those of these items that everybody may read now: where they stand tells, not what they say.
   */
  Set<UUID> open(ListKind kind, Collection<UUID> ids) {
    var standing =
        switch (kind) {
          case SCENARIO -> scenarios.standing(ids);
          case CAPABILITY -> capabilities.standing(ids);
        };
    var owners =
        organisations.all(standing.values().stream().map(Postings.Standing::owner).toList());
    return standing.entrySet().stream()
        .filter(
            each -> {
              var owner = owners.get(each.getValue().owner());
              var published = each.getValue().state().published();
              return owner != null && Viewer.VISITOR.maySee(published, owner);
            })
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Collection<Scenario> scenarios(Collection<UUID> ids, Viewer viewer) {
    return scenarios.visible(ids.stream().map(ScenarioId::new).toList(), viewer).values();
  }

  private Collection<Capability> capabilities(Collection<UUID> ids, Viewer viewer) {
    return capabilities.visible(ids.stream().map(CapabilityId::new).toList(), viewer).values();
  }

  /**
   * These items by id; those that are not there any more are left out.
   *
   * @param viewer somebody who may read them all
   */
  Map<UUID, PresentItem> read(ListKind kind, Collection<UUID> ids, Viewer viewer) {
    return switch (kind) {
      case SCENARIO ->
          read(
              scenarios,
              List.copyOf(scenarios(ids, viewer)),
              scenario -> standing(scenario.state()),
              scenario -> lacking(scenario.content()));
      case CAPABILITY ->
          read(
              capabilities,
              List.copyOf(capabilities(ids, viewer)),
              capability -> standing(capability.state()),
              _ -> List.of());
    };
  }

  private <
          T extends Posting<I, S, C>,
          I,
          S extends Enum<S> & PostingState,
          C extends PostingContent<C>>
      Map<UUID, PresentItem> read(
          Postings<T, I, S, ?, C> postings,
          List<T> found,
          Function<T, Standing> standing,
          Function<T, List<Problem>> lacking) {
    var owners = organisations.all(found.stream().map(Posting::organisationId).toList());
    var page = new PageOf<>(found, found.size(), 0, Math.max(1, found.size()));
    var shown = views.show(postings, page, Viewer.VISITOR).items();
    var items = new HashMap<UUID, PresentItem>();
    for (int i = 0; i < found.size(); i++) {
      var item = found.get(i);
      var owner = Objects.requireNonNull(owners.get(item.organisationId()));
      items.put(
          item.ref().id(),
          new PresentItem(
              item.ref().id(),
              item.version(),
              item.title(),
              item.state().name(),
              standing.apply(item),
              ListedOwner.of(owner),
              owner.approved(),
              item.content().validUntil(),
              lacking.apply(item),
              json.valueToTree(shown.get(i))));
    }
    return items;
  }

  private static List<Problem> lacking(ScenarioContent need) {
    var lacking = new ArrayList<Problem>();
    if (!need.contact().reachable()) {
      lacking.add(Problem.NO_CONTACT);
    }
    if (need.validUntil() == null) {
      lacking.add(Problem.NO_DEADLINE);
    }
    if (need.park() == null && need.place() == null) {
      lacking.add(Problem.NO_PLACE);
    }
    return lacking;
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
