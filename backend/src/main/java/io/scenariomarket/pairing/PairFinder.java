package io.scenariomarket.pairing;

import io.scenariomarket.identity.Findable;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.MarketIndex;
import io.scenariomarket.index.SearchQuery;
import io.scenariomarket.index.SearchResult;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.posting.Posting;
import io.scenariomarket.posting.PostingContent;
import io.scenariomarket.posting.PostingState;
import io.scenariomarket.posting.Postings;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioIndex;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Text;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityIndex;
import io.scenariomarket.supplier.CapabilityManagement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Finds what somebody misses in a list of matches, by its name or by that of its organisation,
 * among what they may see.
 */
@Service
class PairFinder {

  /** The most that is found at a time. */
  static final int MOST = 10;

  /** As much of a name as tells it apart; some of its characters are a dozen to the index. */
  private static final int LONGEST = 60;

  private final ScenarioManagement scenarios;
  private final ScenarioIndex scenarioIndex;
  private final CapabilityManagement capabilities;
  private final CapabilityIndex capabilityIndex;
  private final OrganisationManagement organisations;

  PairFinder(
      ScenarioManagement scenarios,
      ScenarioIndex scenarioIndex,
      CapabilityManagement capabilities,
      CapabilityIndex capabilityIndex,
      OrganisationManagement organisations) {
    this.scenarios = scenarios;
    this.scenarioIndex = scenarioIndex;
    this.capabilities = capabilities;
    this.capabilityIndex = capabilityIndex;
    this.organisations = organisations;
  }

  /**
   * Something that was found.
   *
   * @param id of the need or the capability
   * @param title what it is called
   */
  @Schema(name = "PairFound")
  record Found(String id, String title, OrganisationId organisationId, String organisationName) {}

  /**
   * The beginning of what was typed that is looked for, in one line; empty where nothing was typed.
   */
  static String text(String typed) {
    return Text.first(Text.line(typed), LONGEST);
  }

  /** Capabilities by a text of {@link #text}, best first. */
  List<Found> capabilities(String text, Viewer viewer) {
    return find(text, capabilityIndex, capabilities, CapabilityId::of, viewer);
  }

  /** Needs by a text of {@link #text}, best first. */
  List<Found> scenarios(String text, Viewer viewer) {
    return find(text, scenarioIndex, scenarios, ScenarioId::of, viewer);
  }

  private <
          T extends Posting<I, S, C>,
          I,
          S extends Enum<S> & PostingState,
          C extends PostingContent<C>>
      List<Found> find(
          String text,
          MarketIndex index,
          Postings<T, I, S, ?, C> postings,
          Function<String, I> id,
          Viewer viewer) {
    if (text.isEmpty()) {
      return List.of();
    }
    var ids = ids(text, index, viewer).stream().map(id).toList();
    var rows = postings.visible(ids, viewer);
    var owners = organisations.all(rows.values().stream().map(Posting::organisationId).toList());
    return ids.stream()
        .map(rows::get)
        .filter(Objects::nonNull)
        .map(
            row ->
                new Found(
                    String.valueOf(row.id()),
                    row.title(),
                    row.organisationId(),
                    Objects.requireNonNull(owners.get(row.organisationId())).name()))
        .toList();
  }

  /** What is called so; where nothing is, what speaks of it. */
  private static List<String> ids(String text, MarketIndex index, Viewer viewer) {
    var access = Findable.by(viewer);
    var named = index.named(text, access, MOST);
    return named.isEmpty()
        ? index.search(SearchQuery.of(text, access)).hits().stream()
            .map(SearchResult.Hit::id)
            .limit(MOST)
            .toList()
        : named;
  }
}
