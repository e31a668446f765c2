package io.scenariomarket.contract;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.shared.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contracts as programs get them. */
@Component
class ContractApiViews {

  private final ContractManagement contracts;
  private final ContractViews views;

  ContractApiViews(ContractManagement contracts, ContractViews views) {
    this.contracts = contracts;
    this.views = views;
  }

  /**
   * A contract.
   *
   * @param id of its engagement
   * @param edition counts from 1 what it said
   * @param needConfirmedAt when the side of the need confirmed this edition
   * @param supplierConfirmedAt when the supplier did
   * @param content what was agreed
   * @param trialBeganOn from when it is used before anything is paid
   * @param trialEndsOn until when
   * @param steps its milestones, then what is paid after all of them
   * @param figures what was asked, promised and measured
   * @param outcome what came of it
   * @param actions what you can do about the outcome
   */
  @Schema(name = "Contract")
  record ContractView(
      UUID id,
      long version,
      ContractState state,
      int edition,
      UUID needOwner,
      UUID supplier,
      @Nullable Instant needConfirmedAt,
      @Nullable Instant supplierConfirmedAt,
      ContractContent content,
      @Nullable LocalDate trialBeganOn,
      @Nullable LocalDate trialEndsOn,
      List<ContractStepView> steps,
      List<ContractFigureView> figures,
      @Nullable Outcome outcome,
      List<OutcomeDeed> actions) {}

  /**
   * A milestone, or what is paid after all of them.
   *
   * @param name {@code null} for what is paid after all of them
   * @param amount what is paid for it, in 10,000 yuan
   * @param words what the supplier reported
   * @param reason why it was sent back, or a payment was not found
   * @param reports whether you can report it
   * @param actions what else you can do with it
   */
  @Schema(name = "ContractStep")
  record ContractStepView(
      int step,
      @Nullable String name,
      @Nullable LocalDate dueOn,
      BigDecimal share,
      @Nullable BigDecimal amount,
      StepState state,
      Payment payment,
      @Nullable String words,
      @Nullable String reason,
      @Nullable LocalDate reportedOn,
      @Nullable LocalDate reachedOn,
      @Nullable LocalDate payableOn,
      @Nullable LocalDate paidOn,
      @Nullable LocalDate receivedOn,
      List<ContractFile> files,
      boolean reports,
      List<StepDeed> actions) {}

  /** A file of a report, to be had under {@code /attachments/}. */
  @Schema(name = "ContractFile")
  record ContractFile(String id, String fileName, long size) {}

  /** A figure by which it is judged, with what was measured, the last milestone first. */
  @Schema(name = "ContractFigure")
  record ContractFigureView(
      String requirement,
      @Nullable Indicator asked,
      @Nullable Indicator promised,
      @Nullable String promise,
      List<Comparing.Result> measured) {}

  /**
   * The contract of an engagement as it is now.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  ContractView show(EngagementId id, Viewer viewer) {
    var shown = views.show(contracts.engagement(id, viewer), viewer);
    var contract = shown.contract();
    if (contract == null) {
      throw Refusal.notFound("contract.not-found");
    }
    var progress = Objects.requireNonNull(shown.progress());
    return new ContractView(
        contract.id().value(),
        contract.version(),
        contract.state(),
        contract.edition(),
        contract.organisation(Part.NEED).value(),
        contract.organisation(Part.SUPPLIER).value(),
        contract.confirmedAt(Part.NEED),
        contract.confirmedAt(Part.SUPPLIER),
        contract.terms(),
        contract.progress().trialBeganOn(),
        progress.trialEndsOn(),
        progress.steps().stream().map(ContractApiViews::step).toList(),
        progress.figures().stream().map(ContractApiViews::figure).toList(),
        contract.outcome(),
        shown.answers());
  }

  private static ContractStepView step(ProgressViews.StepView view) {
    var step = view.step();
    return new ContractStepView(
        view.at(),
        view.name(),
        view.dueOn(),
        view.share(),
        view.amount(),
        step.state(),
        view.payment(),
        step.words(),
        step.reason(),
        step.reportedOn(),
        step.reachedOn(),
        step.payableOn(),
        step.paidOn(),
        step.receivedOn(),
        view.files().stream()
            .map(each -> new ContractFile(each.id().toString(), each.fileName(), each.size()))
            .toList(),
        view.reports(),
        view.deeds());
  }

  private static ContractFigureView figure(Comparing.Compared compared) {
    var figure = compared.figure();
    return new ContractFigureView(
        figure.requirement(),
        figure.asked(),
        figure.promised(),
        figure.promise(),
        compared.measured());
  }
}
