package io.scenariomarket.matching;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.posting.PostingTrials;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tries out what an edit would do to matches, for those who may make the edit. Nothing is saved,
 * and the other side is looked at exactly as for the matches of a saved item.
 */
@Service
class WhatIfs {

  private final Matching matching;
  private final MatchEngine engine;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final PostingTrials trials;

  WhatIfs(
      Matching matching,
      MatchEngine engine,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      PostingTrials trials) {
    this.matching = matching;
    this.engine = engine;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.trials = trials;
  }

  /**
   * The matches of a need as it is, and as it would be with another content.
   *
   * @param size how many matches to compare
   * @throws io.scenariomarket.shared.Refusal when the viewer may not see or change the need, or the
   *     content cannot be accepted
   */
  WhatIf ofScenario(ScenarioId id, ScenarioContent content, int size, Viewer viewer) {
    var edited = matching.need(trials.revised(scenarios, id, content, viewer), viewer);
    return compare(matching.need(scenarios.get(id, viewer), viewer), edited, size, viewer);
  }

  /**
   * The matches that a need would have if it were posted.
   *
   * @param organisation whose need it is; empty for the viewer's own
   * @throws io.scenariomarket.shared.Refusal when the viewer may not post for the organisation, or
   *     the content cannot be accepted
   */
  WhatIf ofNewScenario(
      Optional<OrganisationId> organisation, ScenarioContent content, int size, Viewer viewer) {
    var posted = matching.need(trials.posted(scenarios, organisation, content, viewer), viewer);
    return compare(null, posted, size, viewer);
  }

  /**
   * The matches of a capability as it is, and as it would be with another content, both as if it
   * were listed.
   *
   * @param size how many matches to compare
   * @throws io.scenariomarket.shared.Refusal when the viewer may not see or change the capability,
   *     or the content cannot be accepted
   */
  WhatIf ofCapability(CapabilityId id, CapabilityContent content, int size, Viewer viewer) {
    var edited = matching.offer(trials.revised(capabilities, id, content, viewer), viewer);
    var present = matching.offer(capabilities.get(id, viewer), viewer);
    return compare(present.asListed(), edited.asListed(), size, viewer);
  }

  /**
   * The matches that a capability would have if it were listed.
   *
   * @param organisation whose capability it is; empty for the viewer's own
   * @throws io.scenariomarket.shared.Refusal when the viewer may not post for the organisation, or
   *     the content cannot be accepted
   */
  WhatIf ofNewCapability(
      Optional<OrganisationId> organisation, CapabilityContent content, int size, Viewer viewer) {
    var posted = matching.offer(trials.posted(capabilities, organisation, content, viewer), viewer);
    return compare(null, posted.asListed(), size, viewer);
  }

  private WhatIf compare(@Nullable Offer before, Offer after, int size, Viewer viewer) {
    return compare(
        before,
        after,
        size,
        offer -> matching.needsFor(offer, size, viewer),
        engine::rank,
        need -> need.side().id(),
        Match::scenarioId);
  }

  private WhatIf compare(@Nullable Need before, Need after, int size, Viewer viewer) {
    return compare(
        before,
        after,
        size,
        need -> matching.offersFor(need, size, viewer),
        engine::rank,
        offer -> offer.side().id(),
        Match::capabilityId);
  }

  /**
   * Compares the rankings of one side before and after.
   *
   * @param found what is worth ranking for it
   * @param rank ranks it
   * @param id of one that is ranked
   * @param other the same id in a match
   */
  private static <T, O> WhatIf compare(
      @Nullable T before,
      T after,
      int size,
      Function<T, List<O>> found,
      Ranking<T, O> rank,
      Function<O, String> id,
      Function<Match, String> other) {
    Map<String, O> candidates = new HashMap<>();
    UnaryOperator<List<O>> noted =
        all -> {
          all.forEach(each -> candidates.put(id.apply(each), each));
          return all;
        };
    var present =
        before == null ? null : rank.of(before, noted.apply(found.apply(before))).first(size);
    var next = rank.of(after, noted.apply(found.apply(after))).first(size);
    // A pair that only one of the lists shows has a score in the other as well.
    var shown =
        WhatIf.shown(present, next, other).stream()
            .map(each -> Objects.requireNonNull(candidates.get(each)))
            .toList();
    List<Match> was = before == null ? List.of() : rank.of(before, shown).items();
    return WhatIf.of(present, next, was, rank.of(after, shown).items(), other);
  }

  /** Ranks what could go with something. */
  @FunctionalInterface
  private interface Ranking<T, O> {

    MatchList of(T one, List<O> others);
  }
}
