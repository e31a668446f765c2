package io.scenariomarket.contract;

import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.work.Cause;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Keeps how far a signed contract was kept: milestones that the supplier reports and the need's
 * side confirms, and payments that the need's side makes and the supplier confirms.
 */
@Service
@Transactional
class Fulfilment {

  /** The greatest length of a reason, or of what is said to a payment, in characters. */
  static final int MAX_WORDS = 1000;

  /** How many files a report can bring. */
  static final int MAX_FILES = 10;

  private static final Cause REPORTED = new Cause("MILESTONE_REPORTED", null);

  private final ContractManagement contracts;
  private final Contracts stored;
  private final ContractRecord record;
  private final EngagementManagement engagements;
  private final AttachmentManagement attachments;
  private final Clock clock;

  Fulfilment(
      ContractManagement contracts,
      Contracts stored,
      ContractRecord record,
      EngagementManagement engagements,
      AttachmentManagement attachments,
      Clock clock) {
    this.contracts = contracts;
    this.stored = stored;
    this.record = record;
    this.engagements = engagements;
    this.attachments = attachments;
    this.clock = clock;
  }

  /**
   * What is said to a deed.
   *
   * @param words why, or what is to be known
   * @param on the day of a payment; today where not said
   */
  record Said(@Nullable String words, @Nullable LocalDate on) {

    static final Said NOTHING = new Said(null, null);
  }

  /**
   * The contract of an engagement with a step that there is.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  public Contract get(EngagementId id, int step, Viewer viewer) {
    return of(contracts.engagement(id, viewer), step);
  }

  private Contract of(Engagement engagement, int step) {
    var contract = contracts.of(engagement);
    if (step < 0 || step >= contract.terms().steps()) {
      throw Refusal.notFound("contract.not-found");
    }
    return contract;
  }

  /** Whether whoever acts in some parts can report a step of a contract now. */
  static boolean reports(Engagement engagement, Contract contract, int step, Set<Part> parts) {
    return reportable(engagement, contract, step) && parts.contains(Part.SUPPLIER);
  }

  private static boolean reportable(Engagement engagement, Contract contract, int step) {
    return contract.state() == ContractState.CONFIRMED
        && engagement.state().signed()
        && contract.terms().milestone(step) != null
        && contract.progress().step(step).state().reportable();
  }

  /**
   * The contract of which the viewer is going to report a milestone.
   *
   * @throws Refusal when they may not see it or do not act for the supplier, or it is not at that
   *     point
   */
  @Transactional(readOnly = true)
  public Contract toReport(EngagementId id, int step, Viewer viewer) {
    return toReport(contracts.engagement(id, viewer), step, viewer);
  }

  private Contract toReport(Engagement engagement, int step, Viewer viewer) {
    var contract = of(engagement, step);
    if (!contracts.sides(engagement, viewer).contains(Part.SUPPLIER)) {
      throw Refusal.forbidden("contract.report.forbidden");
    }
    if (!reportable(engagement, contract, step)) {
      throw Refusal.conflict("contract.step.not-now");
    }
    return contract;
  }

  /**
   * The contract with a step of which the viewer is going to do something else.
   *
   * @throws Refusal when they may not see it or do not act for the side that does this, or it is
   *     not at that point
   */
  @Transactional(readOnly = true)
  public Contract toAct(EngagementId id, int step, StepDeed deed, Viewer viewer) {
    return toAct(contracts.engagement(id, viewer), step, deed, viewer);
  }

  private Contract toAct(Engagement engagement, int step, StepDeed deed, Viewer viewer) {
    var contract = of(engagement, step);
    var sides = contracts.sides(engagement, viewer);
    if (!sides.contains(deed.side())) {
      throw Refusal.forbidden("contract.step.forbidden");
    }
    if (!StepDeed.open(contract, step, engagement.state(), sides).contains(deed)) {
      throw Refusal.conflict("contract.step.not-now");
    }
    return contract;
  }

  /**
   * Reports that a milestone is reached; what was reported of it before is replaced. With the first
   * report verification begins.
   *
   * @param version that the viewer read
   * @throws Refusal when the viewer may not see it or does not act for the supplier, it is not at
   *     that point, nothing is said, a file cannot be accepted, or somebody was faster
   */
  public Contract report(
      EngagementId id,
      int step,
      Report report,
      List<MultipartFile> files,
      long version,
      Viewer viewer) {
    var engagement = contracts.engagement(id, viewer);
    var contract = toReport(engagement, step, viewer);
    contract.require(version);
    if (report.empty() && files.isEmpty()) {
      throw Refusal.invalid("words", "contract.report.empty");
    }
    if (files.size() > MAX_FILES) {
      throw Refusal.invalid("file", "contract.report.files", MAX_FILES);
    }
    var figures = contract.terms().figures().size();
    var measured =
        report.measured().stream()
            .filter(each -> each.figure() >= 0 && each.figure() < figures)
            .map(each -> new Measured(step, each.figure(), each.measured(), each.words()))
            .toList();
    var today = LocalDate.now(clock);
    contract.progress(
        contract
            .progress()
            .with(step, before -> before.reported(report.words(), today))
            .measured(step, measured),
        clock.instant());
    var saved = stored.save(contract);
    attachments.addAll(
        StepFiles.TYPE,
        Objects.requireNonNull(saved.progress().step(step).evidence()),
        files,
        viewer);
    record.progressed(engagement, saved, "STEP_REPORT", null, viewer);
    engagements.moveBySystem(id, EngagementAction.START_VERIFYING, REPORTED);
    return contracts.of(engagement);
  }

  /**
   * Adds files to what was reported of a milestone, until it is confirmed.
   *
   * @throws Refusal when the viewer may not see it or does not act for the supplier, nothing was
   *     reported or it is confirmed, or a file cannot be accepted
   */
  public Contract attach(EngagementId id, int step, List<MultipartFile> files, Viewer viewer) {
    var evidence = toReport(id, step, viewer).progress().step(step).evidence();
    if (evidence == null) {
      throw Refusal.conflict("contract.step.not-now");
    }
    if (files.isEmpty()) {
      throw Refusal.invalid("file", "attachment.missing");
    }
    if (files.size() > MAX_FILES) {
      throw Refusal.invalid("file", "contract.report.files", MAX_FILES);
    }
    attachments.addAll(StepFiles.TYPE, evidence, files, viewer);
    return contracts.get(id, viewer);
  }

  /**
   * Does something else with a step.
   *
   * @param version that the viewer read
   * @throws Refusal when the viewer may not see it or does not act for the side that does this, it
   *     is not at that point, a reason is missing, the day is yet to come, or somebody was faster
   */
  public Contract act(
      EngagementId id, int step, StepDeed deed, Said said, long version, Viewer viewer) {
    var engagement = contracts.engagement(id, viewer);
    var contract = toAct(engagement, step, deed, viewer);
    contract.require(version);
    var today = LocalDate.now(clock);
    var words = words(deed, said);
    var day = day(said, today);
    var paid = contract.terms().share(step).signum() > 0;
    contract.progress(
        contract
            .progress()
            .with(
                step,
                before ->
                    switch (deed) {
                      case CONFIRM ->
                          paid ? before.reached(today).due(null, today) : before.reached(today);
                      case RETURN -> before.returned(String.valueOf(words));
                      case FALL_DUE -> before.due(words, today);
                      case PAY -> before.paid(day);
                      case RECEIVE -> before.received(day);
                      case MISS -> before.missed(String.valueOf(words));
                    }),
        clock.instant());
    var saved = stored.save(contract);
    record.progressed(engagement, saved, deed.action(), words, viewer);
    return saved;
  }

  private static @Nullable String words(StepDeed deed, Said said) {
    var words = Text.orNull(said.words());
    if (words != null && words.length() > MAX_WORDS) {
      throw Refusal.invalid("words", "contract.words.long", MAX_WORDS);
    }
    return switch (deed.says()) {
      case REASON -> {
        if (words == null) {
          throw Refusal.invalid("words", "contract.reason.missing");
        }
        yield words;
      }
      case WORDS -> words;
      case NOTHING, DAY -> null;
    };
  }

  private static LocalDate day(Said said, LocalDate today) {
    var day = Objects.requireNonNullElse(said.on(), today);
    if (day.isAfter(today)) {
      throw Refusal.invalid("on", "contract.day.future");
    }
    return day;
  }
}
