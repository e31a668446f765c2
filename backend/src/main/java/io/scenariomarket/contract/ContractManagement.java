package io.scenariomarket.contract;

import io.scenariomarket.engagement.Circle;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementChanged;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import io.scenariomarket.work.Cause;
import io.scenariomarket.work.Change;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts contracts until both sides confirm one, on behalf of somebody and within what they may.
 */
@Service
@Transactional
public class ContractManagement {

  private static final Cause BOTH_CONFIRMED = new Cause("CONTRACT", null);

  private final Contracts contracts;
  private final ContractRecord record;
  private final AskedFigures asked;
  private final EngagementManagement engagements;
  private final Circle circle;
  private final OrganisationManagement organisations;
  private final Vocabulary vocabulary;
  private final Clock clock;

  ContractManagement(
      Contracts contracts,
      ContractRecord record,
      AskedFigures asked,
      EngagementManagement engagements,
      Circle circle,
      OrganisationManagement organisations,
      Vocabulary vocabulary,
      Clock clock) {
    this.contracts = contracts;
    this.record = record;
    this.asked = asked;
    this.engagements = engagements;
    this.circle = circle;
    this.organisations = organisations;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /**
   * The engagement of this id.
   *
   * @throws Refusal when there is none that the viewer may see, or not what is agreed on in it
   */
  @Transactional(readOnly = true)
  public Engagement engagement(EngagementId id, Viewer viewer) {
    var engagement = circle.get(id, viewer);
    if (!viewer.may(Permission.READ_CONTRACT, circle.of(engagement))) {
      throw Refusal.notFound("contract.not-found");
    }
    return engagement;
  }

  /**
   * The contract of an engagement; empty while nobody has drafted it.
   *
   * @throws Refusal as {@link #engagement}
   */
  @Transactional(readOnly = true)
  public Optional<Contract> find(EngagementId id, Viewer viewer) {
    return of(engagement(id, viewer).id());
  }

  /** The contract of an engagement of which somebody may read it. */
  Optional<Contract> of(EngagementId id) {
    return contracts.findById(id);
  }

  /**
   * The same, where there has to be one.
   *
   * @throws Refusal as {@link #engagement}, or when nobody has drafted it
   */
  @Transactional(readOnly = true)
  public Contract get(EngagementId id, Viewer viewer) {
    return of(engagement(id, viewer));
  }

  /**
   * The contract of an engagement of which somebody may read it.
   *
   * @throws Refusal when nobody has drafted it
   */
  Contract of(Engagement engagement) {
    return of(engagement.id()).orElseThrow(() -> Refusal.notFound("contract.not-found"));
  }

  /** Whether the viewer can draft the contract of an engagement now, or change what it says. */
  @Transactional(readOnly = true)
  public boolean drafts(Engagement engagement, Viewer viewer) {
    return drafts(engagement.state(), engagement.parties(), viewer);
  }

  /** The same where the engagement stands there, between these. */
  static boolean drafts(EngagementState state, List<OrganisationId> parties, Viewer viewer) {
    return state == EngagementState.SELECTED && viewer.may(Permission.DRAFT_CONTRACT, parties);
  }

  /** The sides for which the viewer confirms: their own, and those that have nobody here. */
  @Transactional(readOnly = true)
  public Set<Part> sides(Engagement engagement, Viewer viewer) {
    var sides = EnumSet.of(Part.NEED, Part.SUPPLIER);
    sides.retainAll(engagements.parts(engagement, viewer));
    return sides;
  }

  /**
   * What a contract says as it would be saved.
   *
   * @throws Refusal when what it says does not go together
   */
  public ContractContent checked(ContractContent content) {
    var check = new TermCheck(vocabulary);
    var checked = content.checked(check);
    check.refuse();
    return checked;
  }

  /**
   * Drafts the contract of an engagement, or changes what it says: then whoever confirmed it has to
   * do so again.
   *
   * @param version that the viewer read; -1 where there was none yet
   * @throws Refusal when the viewer may not see the engagement or not draft it, it is not at that
   *     point, what it says cannot be accepted, or somebody was faster
   */
  public Contract draft(EngagementId id, ContractContent content, long version, Viewer viewer) {
    var engagement = toDraft(id, viewer);
    var before = contracts.findById(id);
    if (version != before.map(Contract::version).orElse(-1L)) {
      throw Refusal.changedInBetween();
    }
    var now = clock.instant();
    var checked =
        checked(
            content.with(
                asked.beside(
                    content.figures(),
                    before.map(each -> each.terms().figures()).orElse(List.of()),
                    engagement.pair().scenarioId())));
    if (before.isEmpty()) {
      var drafted = contracts.save(Contract.draft(engagement, checked, now));
      record.drafted(engagement, drafted, viewer);
      return drafted;
    }
    var contract = before.get();
    if (contract.terms().equals(checked)) {
      return contract;
    }
    contract.revise(checked, now);
    return record.done(engagement, contracts.save(contract), Change.REVISED, viewer);
  }

  /**
   * The engagement whose contract the viewer is going to draft.
   *
   * @throws Refusal when they may not see it or not draft it, or it is not at that point
   */
  @Transactional(readOnly = true)
  public Engagement toDraft(EngagementId id, Viewer viewer) {
    var engagement = engagement(id, viewer);
    if (!viewer.may(Permission.DRAFT_CONTRACT, engagement.parties())) {
      throw Refusal.forbidden("contract.forbidden");
    }
    if (engagement.state() != EngagementState.SELECTED) {
      throw Refusal.conflict("contract.not-now");
    }
    return engagement;
  }

  /**
   * Confirms an edition of a contract for the sides for which the viewer acts. Once both have
   * confirmed it, the engagement is signed.
   *
   * @param edition that the viewer read
   * @throws Refusal when the viewer may not see it or acts for neither side, it is not at that
   *     point, something is missing in it, a side is not approved, or it says something else now
   */
  public Contract confirm(EngagementId id, int edition, Viewer viewer) {
    var engagement = engagement(id, viewer);
    var contract = of(engagement);
    var sides = sides(engagement, viewer);
    if (sides.isEmpty()) {
      throw Refusal.forbidden("contract.confirm.forbidden");
    }
    if (engagement.state() != EngagementState.SELECTED) {
      throw Refusal.conflict("contract.not-now");
    }
    Refusal.conflictIf(engagements.refusal(engagement, EngagementAction.SIGN));
    if (contract.edition() != edition) {
      throw Refusal.conflict("contract.edition.changed");
    }
    if (!contract.terms().gaps().isEmpty()) {
      throw Refusal.conflict("contract.incomplete");
    }
    if (!organisations.all(contract.parties()).values().stream()
        .allMatch(each -> each.approved())) {
      throw Refusal.conflict("contract.party.not-approved");
    }
    if (sides.stream().allMatch(side -> contract.confirmedAt(side) != null)) {
      return contract;
    }
    contract.confirm(sides, clock.instant());
    var saved = record.done(engagement, contracts.save(contract), "CONFIRM", viewer);
    if (saved.state() == ContractState.CONFIRMED) {
      engagements.moveBySystem(id, EngagementAction.SIGN, BOTH_CONFIRMED);
    }
    return saved;
  }

  /** What was drafted for an engagement that ended is not confirmed any more. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(EngagementChanged event) {
    if (!event.after().open()) {
      contracts
          .findById(event.id())
          .filter(each -> each.state() == ContractState.DRAFT)
          .ifPresent(
              contract -> {
                contract.avoid(clock.instant());
                record.ended(contracts.save(contract));
              });
    }
    if (event.after() == EngagementState.VERIFYING) {
      contracts
          .findById(event.id())
          .filter(each -> each.terms().trialDays() != null)
          .ifPresent(
              contract -> {
                contract.progress(contract.progress().tried(LocalDate.now(clock)), clock.instant());
                record.tried(contracts.save(contract));
              });
    }
  }
}
