package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementChanged;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.work.Difference;
import io.scenariomarket.work.Differences;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Changes signed contracts: one side proposes what, and the other agrees or refuses. */
@Service
@Transactional
class Amendments {

  private static final Viewer MARKET = Viewer.taskForce("contract");

  private final ContractManagement contracts;
  private final Contracts stored;
  private final AmendmentRows rows;
  private final ContractRecord record;
  private final JsonMapper json;
  private final Clock clock;

  Amendments(
      ContractManagement contracts,
      Contracts stored,
      AmendmentRows rows,
      ContractRecord record,
      JsonMapper json,
      Clock clock) {
    this.contracts = contracts;
    this.stored = stored;
    this.rows = rows;
    this.record = record;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What was proposed for a contract, as a reader sees it.
   *
   * @param proposes whether the reader can propose something now
   * @param open what waits for an answer; {@code null} for nothing
   * @param changes how that differs from what holds
   * @param deeds what the reader can do about it
   * @param past what was answered, the last one first
   */
  record Shown(
      boolean proposes,
      @Nullable Amendment open,
      List<Difference> changes,
      List<AmendmentDeed> deeds,
      List<Amendment> past) {}

  @Transactional(readOnly = true)
  public Shown show(Engagement engagement, Contract contract, Set<Part> sides) {
    var all = rows.of(contract.id());
    var open = all.stream().filter(each -> each.state() == Amendment.State.PROPOSED).findFirst();
    var now = amendable(engagement, contract);
    return new Shown(
        now && open.isEmpty() && side(sides) != null,
        open.orElse(null),
        open.map(each -> differences(contract.terms(), each.terms())).orElse(List.of()),
        now ? open.map(each -> AmendmentDeed.open(sides, each.by())).orElse(List.of()) : List.of(),
        all.stream().filter(each -> each.state() != Amendment.State.PROPOSED).toList());
  }

  private List<Difference> differences(ContractContent before, ContractContent after) {
    return Differences.between(json.valueToTree(before), json.valueToTree(after));
  }

  /** For which side somebody proposes: their own; {@code null} where they act for neither. */
  private static @Nullable Part side(Set<Part> sides) {
    return sides.contains(Part.NEED)
        ? Part.NEED
        : sides.contains(Part.SUPPLIER) ? Part.SUPPLIER : null;
  }

  private static boolean amendable(Engagement engagement, Contract contract) {
    return contract.state() == ContractState.CONFIRMED
        && engagement.state().signed()
        && contract.outcome() == null;
  }

  /**
   * The contract to which the viewer is going to propose a change.
   *
   * @throws Refusal when they may not see it or act for neither side, it is not signed or its
   *     outcome was said, or something waits for an answer
   */
  @Transactional(readOnly = true)
  public Contract toPropose(EngagementId id, Viewer viewer) {
    return proposing(id, viewer).contract();
  }

  /** A contract, of which somebody acts for these sides. */
  private record Known(Engagement engagement, Contract contract, Set<Part> sides, Part side) {

    boolean amendable() {
      return Amendments.amendable(engagement, contract);
    }
  }

  private Known known(EngagementId id, Viewer viewer) {
    var engagement = contracts.engagement(id, viewer);
    var contract = contracts.of(engagement);
    var sides = contracts.sides(engagement, viewer);
    var side = side(sides);
    if (side == null) {
      throw Refusal.forbidden("contract.amend.forbidden");
    }
    return new Known(engagement, contract, sides, side);
  }

  private Known proposing(EngagementId id, Viewer viewer) {
    var known = known(id, viewer);
    if (!known.amendable()) {
      throw Refusal.conflict("contract.amend.not-now");
    }
    if (rows.open(id).isPresent()) {
      throw Refusal.conflict("contract.amend.waiting");
    }
    return known;
  }

  /**
   * Proposes a change, for the other side to agree.
   *
   * @param version that the viewer read
   * @throws Refusal as {@link #toPropose}, or when it does not go together, goes against what was
   *     reported or paid, changes nothing, or somebody was faster
   */
  public Contract propose(EngagementId id, AmendedTerms amended, long version, Viewer viewer) {
    var known = proposing(id, viewer);
    var contract = known.contract();
    contract.require(version);
    var terms = contracts.checked(amended.onto(contract.terms(), contract.progress()));
    if (differences(contract.terms(), terms).isEmpty()) {
      throw Refusal.invalid("value", "contract.amend.same");
    }
    rows.add(id, known.side(), terms, amended.reason(), clock.instant());
    return noted(known, "AMEND", amended.reason(), viewer);
  }

  /**
   * The contract about whose proposed change the viewer is going to do something.
   *
   * @throws Refusal when they may not see it or not do this, or nothing waits for it
   */
  @Transactional(readOnly = true)
  public Contract toAct(EngagementId id, AmendmentDeed deed, Viewer viewer) {
    var known = known(id, viewer);
    waiting(known, deed);
    return known.contract();
  }

  private Amendment waiting(Known known, AmendmentDeed deed) {
    var open =
        rows.open(known.contract().id())
            .filter(_ -> known.amendable())
            .orElseThrow(() -> Refusal.conflict("contract.amend.none"));
    if (!deed.of(known.sides(), open.by())) {
      throw Refusal.forbidden("contract.amend.other-side");
    }
    return open;
  }

  /**
   * Agrees to a change that was proposed, refuses it, or takes it back.
   *
   * @param words why; has to be said where it is refused
   * @param version that the viewer read
   * @throws Refusal as {@link #toAct}, or when a reason is missing, what was reported or paid
   *     meanwhile stands against it, or somebody was faster
   */
  public Contract act(
      EngagementId id, AmendmentDeed deed, @Nullable String words, long version, Viewer viewer) {
    var known = known(id, viewer);
    var open = waiting(known, deed);
    var contract = known.contract();
    contract.require(version);
    var why = Text.orNull(words);
    if (why != null && why.length() > Outcomes.MAX_WORDS) {
      throw Refusal.invalid("words", "contract.words.long", Outcomes.MAX_WORDS);
    }
    if (deed.needsReason() && why == null) {
      throw Refusal.invalid("words", "contract.reason.missing");
    }
    if (deed == AmendmentDeed.AGREE) {
      contract.amend(now(contract, open.terms()), clock.instant());
    }
    rows.answer(id, open.number(), deed.to(), why, clock.instant());
    return noted(known, deed.action(), why, viewer);
  }

  /**
   * Settles a change that waits for an answer which it cannot get any more: both sides are told.
   *
   * @return the contract as it is then
   */
  Contract lapse(Engagement engagement, Contract contract) {
    var open = rows.open(contract.id());
    if (open.isEmpty()) {
      return contract;
    }
    var now = clock.instant();
    rows.answer(contract.id(), open.get().number(), Amendment.State.LAPSED, null, now);
    contract.progress(contract.progress(), now);
    var saved = stored.save(contract);
    record.lapsed(engagement, saved);
    return saved;
  }

  /** What waits at the end of an engagement is not answered any more. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(EngagementChanged event) {
    if (event.after().open()) {
      return;
    }
    stored
        .findById(event.id())
        .filter(each -> each.state() == ContractState.CONFIRMED)
        .ifPresent(contract -> lapse(contracts.engagement(event.id(), MARKET), contract));
  }

  /** What was proposed, as what was reported and paid meanwhile allows. */
  private static ContractContent now(Contract contract, ContractContent proposed) {
    try {
      return new AmendedTerms(
              proposed.value(), proposed.startsOn(), proposed.endsOn(), proposed.milestones(), "-")
          .onto(contract.terms(), contract.progress());
    } catch (Refusal _) {
      throw Refusal.conflict("contract.amend.overtaken");
    }
  }

  private Contract noted(Known known, String action, @Nullable String words, Viewer viewer) {
    var contract = known.contract();
    contract.progress(contract.progress(), clock.instant());
    var saved = stored.save(contract);
    record.progressed(known.engagement(), saved, action, words, viewer);
    return saved;
  }
}
