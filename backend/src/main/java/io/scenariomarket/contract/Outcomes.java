package io.scenariomarket.contract;

import io.scenariomarket.contract.Outcome.Result;
import io.scenariomarket.contract.Outcome.Stage;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.engagement.ReopenedNews;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioAction;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.work.Cause;
import io.scenariomarket.work.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of contracts: the need's side says it, the supplier agrees or objects, and the task
 * force settles what they do not agree on. A need that came to nothing goes back on the market when
 * its owner wants that.
 */
@Service
@Transactional
class Outcomes {

  /** The greatest length of what was learned, or of a reason, in characters. */
  static final int MAX_WORDS = 2000;

  private static final Cause ACCEPTED = new Cause("CONTRACT_ACCEPTED", null);
  private static final Cause FAILED = new Cause("CONTRACT_FAILED", null);

  private final ContractManagement contracts;
  private final Contracts stored;
  private final ContractRecord record;
  private final EngagementManagement engagements;
  private final ScenarioManagement scenarios;
  private final Amendments amendments;
  private final Relistings relistings;
  private final ReopenedNews reopened;
  private final Clock clock;

  Outcomes(
      ContractManagement contracts,
      Contracts stored,
      ContractRecord record,
      EngagementManagement engagements,
      ScenarioManagement scenarios,
      Amendments amendments,
      Relistings relistings,
      ReopenedNews reopened,
      Clock clock) {
    this.contracts = contracts;
    this.stored = stored;
    this.record = record;
    this.engagements = engagements;
    this.scenarios = scenarios;
    this.amendments = amendments;
    this.relistings = relistings;
    this.reopened = reopened;
    this.clock = clock;
  }

  /**
   * What came of it, as the need's side says.
   *
   * @param lessons what was learned; has to be said where it failed
   * @param next what to try next; {@code null} for nothing
   */
  record Proposal(Result result, @Nullable String lessons, @Nullable String next) {

    Proposal {
      lessons = Text.orNull(lessons);
      next = Text.orNull(next);
    }
  }

  /** Whether whoever acts in some parts can say what came of a contract now. */
  static boolean proposes(Engagement engagement, Contract contract, Set<Part> parts) {
    return open(engagement, contract) && parts.contains(Part.NEED);
  }

  private static boolean open(Engagement engagement, Contract contract) {
    return contract.state() == ContractState.CONFIRMED && engagement.state().signed();
  }

  /** What whoever acts in some parts can answer to what was said of it. */
  static List<OutcomeDeed> open(Engagement engagement, Contract contract, Set<Part> parts) {
    return open(engagement, contract) ? OutcomeDeed.open(contract.outcome(), parts) : List.of();
  }

  /**
   * The contract of which the viewer is going to say what came of it.
   *
   * @throws Refusal when they may not see it or do not act for the side of the need, or it is not
   *     at that point
   */
  @Transactional(readOnly = true)
  public Contract toPropose(EngagementId id, Viewer viewer) {
    return toPropose(contracts.engagement(id, viewer), viewer);
  }

  private Contract toPropose(Engagement engagement, Viewer viewer) {
    var contract = ofNeed(engagement, viewer);
    if (!open(engagement, contract)) {
      throw Refusal.conflict("contract.outcome.not-now");
    }
    return contract;
  }

  /**
   * The contract whose outcome the viewer says, now or at another time.
   *
   * @throws Refusal if they do not act for the need's side
   */
  public Contract ofNeed(EngagementId id, Viewer viewer) {
    return ofNeed(contracts.engagement(id, viewer), viewer);
  }

  private Contract ofNeed(Engagement engagement, Viewer viewer) {
    var contract = contracts.of(engagement);
    if (!contracts.sides(engagement, viewer).contains(Part.NEED)) {
      throw Refusal.forbidden("contract.outcome.forbidden");
    }
    return contract;
  }

  /**
   * The contract about whose outcome the viewer is going to do something.
   *
   * @throws Refusal when they may not see it or not do this, or it is not at that point
   */
  @Transactional(readOnly = true)
  public Contract toAct(EngagementId id, OutcomeDeed deed, Viewer viewer) {
    return toAct(contracts.engagement(id, viewer), deed, viewer);
  }

  private Contract toAct(Engagement engagement, OutcomeDeed deed, Viewer viewer) {
    var contract = contracts.of(engagement);
    var parts = engagements.parts(engagement, viewer);
    if (!parts.contains(deed.part())) {
      throw Refusal.forbidden("contract.step.forbidden");
    }
    if (!open(engagement, contract, parts).contains(deed)) {
      throw Refusal.conflict("contract.outcome.not-now");
    }
    return contract;
  }

  /**
   * Says what came of a contract; what was said before and is not settled is replaced, and a change
   * that waits for an answer lapses.
   *
   * @param version that the viewer read
   * @throws Refusal as {@link #toPropose}, or when a milestone is open, what was learned is
   *     missing, or somebody was faster
   */
  public Contract propose(EngagementId id, Proposal proposal, long version, Viewer viewer) {
    var engagement = contracts.engagement(id, viewer);
    var contract = toPropose(engagement, viewer);
    contract.require(version);
    bounded("lessons", proposal.lessons());
    bounded("next", proposal.next());
    if (proposal.result() == Result.FAILED && proposal.lessons() == null) {
      throw Refusal.invalid("lessons", "contract.lessons.missing");
    }
    if (proposal.result() == Result.ACCEPTED
        && (engagement.state() != EngagementState.VERIFYING
            || contract.progress().reached() < contract.terms().milestones().size())) {
      throw Refusal.invalid("result", "contract.outcome.open");
    }
    var settled = amendments.lapse(engagement, contract);
    settled.outcome(
        new Outcome(
            proposal.result(),
            Stage.PROPOSED,
            proposal.lessons(),
            proposal.next(),
            null,
            LocalDate.now(clock)),
        clock.instant());
    var saved = stored.save(settled);
    record.progressed(engagement, saved, "OUTCOME", null, viewer);
    return saved;
  }

  /**
   * Answers what was said to have come of a contract. Once it is settled, the engagement ends.
   *
   * @param said why; {@code null} for nothing
   * @param version that the viewer read
   * @throws Refusal as {@link #toAct}, or when a reason is missing, or somebody was faster
   */
  public Contract act(
      EngagementId id, OutcomeDeed deed, @Nullable String said, long version, Viewer viewer) {
    var engagement = contracts.engagement(id, viewer);
    var contract = toAct(engagement, deed, viewer);
    contract.require(version);
    var words = Text.orNull(said);
    bounded("words", words);
    if (deed.needsReason() && words == null) {
      throw Refusal.invalid("words", "contract.reason.missing");
    }
    var today = LocalDate.now(clock);
    var outcome = Objects.requireNonNull(contract.outcome());
    switch (deed) {
      case OBJECT ->
          contract.outcome(outcome.objected(String.valueOf(words), today), clock.instant());
      case SET_ASIDE -> contract.outcome(null, clock.instant());
      case AGREE, UPHOLD -> {
        contract.outcome(outcome.settled(today), clock.instant());
        if (outcome.result() == Result.ACCEPTED) {
          contract.progress(contract.restDue(today), clock.instant());
        }
      }
    }
    var saved = stored.save(contract);
    record.progressed(engagement, saved, deed.action(), words, viewer);
    if (deed == OutcomeDeed.AGREE || deed == OutcomeDeed.UPHOLD) {
      if (outcome.result() == Result.ACCEPTED) {
        engagements.moveBySystem(id, EngagementAction.ACCEPT, ACCEPTED);
      } else {
        engagements.moveBySystem(id, EngagementAction.GIVE_UP, FAILED);
      }
    }
    return saved;
  }

  /** Whether the viewer can seek other suppliers for the need of a contract that failed. */
  @Transactional(readOnly = true)
  public boolean relists(Engagement engagement, Set<Part> parts, Viewer viewer) {
    if (engagement.state() != EngagementState.FAILED || !parts.contains(Part.NEED)) {
      return false;
    }
    var id = engagement.pair().scenarioId();
    var need = scenarios.visible(List.of(id), viewer).get(id);
    return need != null && need.state() == ScenarioState.UNSUCCESSFUL;
  }

  /**
   * Seeks suppliers again for the need of a contract that failed. Those who were interested in it
   * before are told.
   *
   * @param learned what was learned, for everybody who may see the need; {@code null} for nothing
   * @throws Refusal when the viewer may not see it or does not act for the side of the need, or
   *     others are engaged about it
   */
  public void relist(EngagementId id, @Nullable String learned, Viewer viewer) {
    var engagement = toRelist(id, viewer);
    var words = Text.orNull(learned);
    bounded("words", words);
    var need = scenarios.get(engagement.pair().scenarioId(), viewer);
    scenarios.move(
        need.id(), ScenarioAction.RELIST, new Decision(need.version(), words, Map.of()), viewer);
    relistings.add(engagement, words, clock.instant());
    reopened.tell(engagement, words);
  }

  /**
   * The engagement that failed, for whose need the viewer is going to seek suppliers again.
   *
   * @throws Refusal as {@link #relist}
   */
  @Transactional(readOnly = true)
  public Engagement toRelist(EngagementId id, Viewer viewer) {
    var engagement = contracts.engagement(id, viewer);
    var sides = contracts.sides(engagement, viewer);
    if (!sides.contains(Part.NEED)) {
      throw Refusal.forbidden("contract.outcome.forbidden");
    }
    if (!relists(engagement, sides, viewer)) {
      throw Refusal.conflict("contract.relist.not-now");
    }
    return engagement;
  }

  private static void bounded(String field, @Nullable String words) {
    if (words != null && words.length() > MAX_WORDS) {
      throw Refusal.invalid(field, "contract.words.long", MAX_WORDS);
    }
  }
}
