package io.scenariomarket.contract;

import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.attachment.AttachmentView;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.Part;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a contract was kept, as its page shows it, with what the reader can do about it. */
@Component
class ProgressViews {

  private final Comparing comparing;
  private final AttachmentManagement attachments;
  private final Clock clock;

  ProgressViews(Comparing comparing, AttachmentManagement attachments, Clock clock) {
    this.comparing = comparing;
    this.attachments = attachments;
    this.clock = clock;
  }

  /**
   * How far a contract was kept.
   *
   * @param figures what was asked, promised and measured
   * @param trialEndsOn until when it is used before anything is paid; {@code null} while that has
   *     not begun
   * @param goesOn whether it is being carried out: else what is open in it stays so
   */
  record Shown(
      List<StepView> steps,
      List<Comparing.Compared> figures,
      @Nullable LocalDate trialEndsOn,
      LocalDate today,
      boolean goesOn) {}

  /**
   * A milestone, or what is paid after all of them.
   *
   * @param at its number, counted from 0
   * @param name {@code null} for what is paid after all of them
   * @param share how much of the value is paid for it, in percent
   * @param amount the same in 万元; {@code null} where the value is not known
   * @param late whether it is past its day and not reported
   * @param reports whether the reader can report it
   * @param deeds what else they can do with it
   * @param files what its report brought
   */
  record StepView(
      int at,
      @Nullable String name,
      @Nullable LocalDate dueOn,
      BigDecimal share,
      @Nullable BigDecimal amount,
      Step step,
      Payment payment,
      boolean late,
      boolean reports,
      List<StepDeed> deeds,
      List<AttachmentView> files) {}

  Shown show(Engagement engagement, Contract contract, Set<Part> parts) {
    var today = LocalDate.now(clock);
    var files =
        attachments.of(
            StepFiles.TYPE,
            contract.progress().steps().stream()
                .map(Step::evidence)
                .filter(Objects::nonNull)
                .toList());
    var began = contract.progress().trialBeganOn();
    var days = contract.terms().trialDays();
    return new Shown(
        IntStream.range(0, contract.terms().steps())
            .mapToObj(at -> step(engagement, contract, at, files, today, parts))
            .toList(),
        comparing.of(contract),
        began == null || days == null ? null : began.plusDays(days),
        today,
        engagement.state().signed());
  }

  private StepView step(
      Engagement engagement,
      Contract contract,
      int at,
      Map<UUID, List<AttachmentView>> files,
      LocalDate today,
      Set<Part> parts) {
    var terms = contract.terms();
    var name = terms.milestone(at);
    var dueOn = name == null ? null : terms.milestones().get(at).dueOn();
    var step = contract.progress().step(at);
    var evidence = step.evidence();
    return new StepView(
        at,
        name,
        dueOn,
        terms.share(at),
        terms.amount(at),
        step,
        step.payment(terms.share(at)),
        dueOn != null
            && dueOn.isBefore(today)
            && step.state() != StepState.REPORTED
            && step.state() != StepState.REACHED
            && engagement.state().signed(),
        Fulfilment.reports(engagement, contract, at, parts),
        StepDeed.open(contract, at, engagement.state(), parts),
        evidence == null ? List.of() : files.getOrDefault(evidence, List.of()));
  }
}
