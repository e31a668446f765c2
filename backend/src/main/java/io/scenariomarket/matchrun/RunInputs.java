package io.scenariomarket.matchrun;

import io.scenariomarket.campaign.CampaignManagement;
import io.scenariomarket.catalogue.ListId;
import io.scenariomarket.catalogue.ListKind;
import io.scenariomarket.catalogue.ListManagement;
import io.scenariomarket.catalogue.MarketList;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.Matching;
import io.scenariomarket.matching.Need;
import io.scenariomarket.matching.Offer;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.posting.Posting;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a run compares: open needs and listed capabilities as they are now. */
@Component
class RunInputs {

  private static final int BATCH = 500;

  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;
  private final Matching matching;
  private final ListManagement lists;
  private final CampaignManagement campaigns;

  RunInputs(
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      OrganisationManagement organisations,
      Matching matching,
      ListManagement lists,
      CampaignManagement campaigns) {
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.matching = matching;
    this.lists = lists;
    this.campaigns = campaigns;
  }

  /** One side, each item with what matching looks at, by id. */
  record Side<S>(List<RunItem> items, List<S> sides) {

    private void add(RunItem item, S side) {
      items.add(item);
      sides.add(side);
    }
  }

  /** Both sides. */
  record Read(Side<Need> needs, Side<Offer> offers) {}

  /** Everything that a run over something compares, as the viewer may read it. */
  Read of(RunScope scope, Viewer viewer) {
    var list = list(scope);
    var needs =
        switch (scope.kind()) {
          case ZONE -> null;
          case LIST -> only(list, ListKind.SCENARIO);
          case CAMPAIGN -> Set.copyOf(campaigns.tied(Objects.requireNonNull(scope.id())));
        };
    return new Read(needs(needs, viewer), offers(only(list, ListKind.CAPABILITY), viewer));
  }

  /** What a list or campaign is called; empty for the whole zone, or where there is no such. */
  Optional<String> title(RunScope scope, Viewer viewer) {
    return switch (scope.kind()) {
      case ZONE -> Optional.of("");
      case LIST -> list(scope).map(each -> each.text().title());
      case CAMPAIGN -> Optional.ofNullable(campaigns.themes(viewer).get(scope.id()));
    };
  }

  private Optional<MarketList> list(RunScope scope) {
    return scope.kind() == RunScope.Kind.LIST
        ? lists.published(List.of(new ListId(Objects.requireNonNull(scope.id())))).stream()
            .findFirst()
        : Optional.empty();
  }

  /** What a list of a kind names; {@code null} where there is none of that kind. */
  private @Nullable Set<UUID> only(Optional<MarketList> list, ListKind kind) {
    return list.filter(each -> each.kind() == kind)
        .map(each -> Set.copyOf(lists.frozen(each.id()).keySet()))
        .orElse(null);
  }

  private Side<Need> needs(@Nullable Set<UUID> only, Viewer viewer) {
    var side = new Side<Need>(new ArrayList<>(), new ArrayList<>());
    for (var rows : scenarios.all(BATCH, viewer)) {
      var open =
          rows.stream()
              .filter(each -> each.state().open())
              .filter(each -> only == null || only.contains(each.itemId()))
              .toList();
      var made = matching.needs(open, viewer);
      var owners = owners(open);
      for (var i = 0; i < open.size(); i++) {
        side.add(item(open.get(i), owners), made.get(i));
      }
    }
    return side;
  }

  private Side<Offer> offers(@Nullable Set<UUID> only, Viewer viewer) {
    var side = new Side<Offer>(new ArrayList<>(), new ArrayList<>());
    for (var rows : capabilities.all(BATCH, viewer)) {
      var listed =
          rows.stream()
              .filter(each -> each.state().published())
              .filter(each -> only == null || only.contains(each.itemId()))
              .toList();
      var made = matching.offers(listed, viewer);
      var owners = owners(listed);
      for (var i = 0; i < listed.size(); i++) {
        side.add(item(listed.get(i), owners), made.get(i));
      }
    }
    return side;
  }

  private Map<OrganisationId, Organisation> owners(Collection<? extends Posting<?, ?, ?>> rows) {
    return organisations.toCompare(
        rows.stream().map(Posting::organisationId).collect(Collectors.toSet()));
  }

  private static RunItem item(Scenario row, Map<OrganisationId, Organisation> owners) {
    var owner = Objects.requireNonNull(owners.get(row.organisationId()));
    var content = row.content();
    return item(row, owner, content.park(), content.tracks(), null);
  }

  private static RunItem item(Capability row, Map<OrganisationId, Organisation> owners) {
    var owner = Objects.requireNonNull(owners.get(row.organisationId()));
    var content = row.content();
    return item(row, owner, owner.profile().park(), content.tracks(), content.capacity());
  }

  private static RunItem item(
      Posting<?, ?, ?> row,
      Organisation owner,
      @Nullable String park,
      List<String> tracks,
      @Nullable Integer capacity) {
    return new RunItem(
        row.itemId(),
        row.version(),
        owner.version(),
        row.title(),
        owner.id(),
        owner.name(),
        owner.createdAt(),
        park,
        tracks,
        capacity);
  }
}
