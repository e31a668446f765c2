package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.posting.Lifecycle;
import io.scenariomarket.posting.PostingTrials;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Tells suppliers what brings open needs within reach of a capability. */
@Service
class Polishing {

  /** The most needs that are looked at. */
  static final int MOST = 10;

  /**
   * Least score of a need that counts as near, well below where a match is called possible: what is
   * missing may be all that keeps it down.
   */
  static final double NEAR = 0.15;

  private final Matching matching;
  private final MatchEngine engine;
  private final CapabilityManagement capabilities;
  private final PostingTrials trials;

  Polishing(
      Matching matching,
      MatchEngine engine,
      CapabilityManagement capabilities,
      PostingTrials trials) {
    this.matching = matching;
    this.engine = engine;
    this.capabilities = capabilities;
    this.trials = trials;
  }

  /**
   * What a capability lacks to cover the open needs that are near, as if it were listed.
   *
   * @throws Refusal when the viewer may not see the capability, or does not look after it
   */
  Reach of(CapabilityId id, Viewer viewer) {
    var saved = capabilities.get(id, viewer);
    if (!viewer.may(Permission.EDIT_ITEM, saved.organisationId())) {
      throw Refusal.forbidden("capability.edit.forbidden");
    }
    var capability = asEdited(saved, viewer);
    var offer = matching.offer(capability, viewer).asListed();
    var needs = matching.needsFor(offer, MOST, viewer);
    var byId = needs.stream().collect(Collectors.toMap(each -> each.side().id(), each -> each));
    var gaps = new Gaps(capability.content());
    return Reach.of(
        engine.rank(offer, needs).first(MOST).items().stream()
            .filter(match -> match.score() >= NEAR && answersSome(match))
            .flatMap(
                match ->
                    Stream.ofNullable(byId.get(match.scenarioId()))
                        .map(need -> new Reach.Near(match, gaps.of(need, match))))
            .toList());
  }

  /** What answers no requirement at all is not near, however alike the words are. */
  private static boolean answersSome(Match match) {
    return match.requirements().isEmpty()
        || match.requirements().stream()
            .anyMatch(
                each -> each.verdict() == Verdict.COVERED || each.verdict() == Verdict.PARTLY);
  }

  /** As the form shows it in which its advice is followed: with what waits to be reviewed. */
  private Capability asEdited(Capability saved, Viewer viewer) {
    return Lifecycle.mayRevise(saved.state(), saved.organisationId(), viewer)
        ? trials.revised(
            capabilities, saved.id(), capabilities.changes().toGoOnWith(saved, viewer), viewer)
        : saved;
  }
}
