package io.scenariomarket.contract;

import io.scenariomarket.contract.Outcome.Result;
import io.scenariomarket.contract.Outcome.Stage;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.work.Change;
import io.scenariomarket.work.Workflow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads contracts of marked sample engagements, so that a first look shows how they are kept. */
@Component
public class SampleContracts {

  private static final Viewer BROKER = Viewer.taskForce("sample");

  private final Contracts stored;
  private final EngagementManagement engagements;
  private final AskedFigures asked;
  private final Workflow workflow;
  private final Clock clock;

  SampleContracts(
      Contracts stored,
      EngagementManagement engagements,
      AskedFigures asked,
      Workflow workflow,
      Clock clock) {
    this.stored = stored;
    this.engagements = engagements;
    this.asked = asked;
    this.workflow = workflow;
    this.clock = clock;
  }

  /**
   * A contract; days count from the day on which the samples are loaded, into the past.
   *
   * @param signed how many days ago it was signed and began to hold
   * @param ends how many days ahead it ends; negative where it did
   * @param milestones its milestones, then what is paid after all of them where something was said
   * @param figures what is promised and was measured of requirements of the need, by their words;
   *     those that are not named are promised as they are asked for
   * @param outcome what came of it; {@code null} for nothing yet
   */
  public record Sample(
      String title,
      String number,
      BigDecimal value,
      int signed,
      int ends,
      String dealTerms,
      @Nullable Integer trialDays,
      @Nullable String paymentTrigger,
      List<SampleStep> milestones,
      @Nullable SampleStep rest,
      List<SampleFigure> figures,
      @Nullable SampleOutcome outcome) {}

  /**
   * A milestone.
   *
   * @param due how many days ago it was due; negative for days ahead
   * @param reported how many days ago it was reported; {@code null} where it was not
   */
  public record SampleStep(
      @Nullable String name,
      int due,
      @Nullable BigDecimal share,
      @Nullable Integer reported,
      @Nullable Integer reached,
      @Nullable Integer payable,
      @Nullable Integer paid,
      @Nullable Integer received,
      @Nullable String words,
      @Nullable String reason) {}

  /** What is promised of a requirement, and was measured at milestones. */
  public record SampleFigure(
      String requirement,
      @Nullable BigDecimal promised,
      @Nullable String promise,
      @Nullable List<SampleMeasure> measured) {}

  /** What was measured at a milestone. */
  public record SampleMeasure(int step, @Nullable BigDecimal value, @Nullable String words) {}

  /** What came of it. */
  public record SampleOutcome(
      String result, int on, @Nullable String lessons, @Nullable String next) {}

  /**
   * Loads those whose engagement is there and has none; what people did since stays.
   *
   * @param id of the engagement of each
   * @return how many are new
   */
  @Transactional
  public int load(EngagementId id, Sample sample) {
    var engagement = engagements.find(id, BROKER);
    if (stored.existsById(id)
        || engagement.filter(SampleContracts::signed).filter(Engagement::sample).isEmpty()) {
      return 0;
    }
    var contract = stored.save(contract(engagement.get(), sample));
    workflow.keep(List.of(Change.posted(contract, contract.createdAt())));
    return 1;
  }

  private static boolean signed(Engagement engagement) {
    return engagement.state().signed()
        || engagement.state() == EngagementState.ACCEPTED
        || engagement.state() == EngagementState.FAILED;
  }

  private Contract contract(Engagement engagement, Sample sample) {
    var figures =
        asked.of(engagement.pair().scenarioId()).stream()
            .map(each -> promised(each, sample.figures()))
            .toList();
    var terms =
        new ContractContent(
            sample.title(),
            sample.number(),
            sample.value(),
            ago(sample.signed()),
            ago(sample.signed()),
            ago(-sample.ends()),
            sample.dealTerms(),
            sample.trialDays(),
            sample.paymentTrigger(),
            sample.milestones().stream()
                .map(
                    each ->
                        new Milestone(
                            String.valueOf(each.name()),
                            ago(each.due()),
                            Objects.requireNonNullElse(each.share(), BigDecimal.ZERO)))
                .toList(),
            figures);
    var steps =
        Stream.concat(sample.milestones().stream(), Stream.ofNullable(sample.rest()))
            .map(this::step)
            .toList();
    var verified = engagement.state() != EngagementState.SIGNED && sample.trialDays() != null;
    var progress =
        new Progress(
            verified ? LocalDate.ofInstant(engagement.stateSince(), clock.getZone()) : null,
            steps,
            measured(figures, sample.figures()));
    return Contract.sample(
        engagement,
        terms,
        progress,
        Optional.ofNullable(sample.outcome()).map(this::outcome).orElse(null),
        ago(sample.signed()).atStartOfDay(clock.getZone()).toInstant());
  }

  private static AcceptanceFigure promised(AcceptanceFigure asked, List<SampleFigure> samples) {
    var said = named(asked, samples);
    var figure = asked.asked();
    var value = said.map(SampleFigure::promised).orElse(null);
    return new AcceptanceFigure(
        asked.requirement(),
        figure,
        figure == null || value == null
            ? figure
            : new Indicator(figure.name(), figure.comparator(), value, figure.unit()),
        said.map(SampleFigure::promise).orElse(null));
  }

  private static Optional<SampleFigure> named(AcceptanceFigure figure, List<SampleFigure> all) {
    return all.stream().filter(each -> each.requirement().equals(figure.requirement())).findFirst();
  }

  private static List<Measured> measured(
      List<AcceptanceFigure> figures, List<SampleFigure> samples) {
    var all = new ArrayList<Measured>();
    IntStream.range(0, figures.size())
        .forEach(
            at ->
                named(figures.get(at), samples).map(SampleFigure::measured).stream()
                    .flatMap(List::stream)
                    .forEach(each -> all.add(measured(figures.get(at), at, each))));
    return all;
  }

  private static Measured measured(AcceptanceFigure figure, int at, SampleMeasure each) {
    var asked = figure.asked();
    return figure.measured(
        each.step(), at, each.value(), asked == null ? null : asked.unit(), each.words());
  }

  private Step step(SampleStep sample) {
    var state =
        sample.reached() != null
            ? StepState.REACHED
            : sample.reason() != null
                ? StepState.RETURNED
                : sample.reported() != null ? StepState.REPORTED : StepState.AHEAD;
    return new Step(
        state,
        null,
        sample.words(),
        sample.reason(),
        day(sample.reported()),
        day(sample.reached()),
        day(sample.payable()),
        day(sample.paid()),
        day(sample.received()));
  }

  private Outcome outcome(SampleOutcome sample) {
    return new Outcome(
        Result.valueOf(sample.result()),
        Stage.SETTLED,
        sample.lessons(),
        sample.next(),
        null,
        ago(sample.on()));
  }

  private @Nullable LocalDate day(@Nullable Integer days) {
    return days == null ? null : ago(days);
  }

  private LocalDate ago(int days) {
    return LocalDate.now(clock).minusDays(days);
  }
}
