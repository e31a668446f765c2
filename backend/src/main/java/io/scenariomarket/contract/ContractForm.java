package io.scenariomarket.contract;

import io.scenariomarket.scenario.Comparison;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it was typed. The fields are those of {@link ContractContent}; rows may be added to
 * and taken from the lists.
 *
 * @param version the version that was read; -1 where there was none
 */
record ContractForm(
    @Nullable Long version,
    @Nullable String title,
    @Nullable String number,
    @Nullable String value,
    @Nullable String signedOn,
    @Nullable String startsOn,
    @Nullable String endsOn,
    @Nullable String dealTerms,
    @Nullable String trialDays,
    @Nullable String paymentTrigger,
    List<MilestoneRow> milestones,
    List<FigureRow> figures) {

  private static final int LONGEST_NAME = 100;

  /** A milestone as it was typed. */
  record MilestoneRow(@Nullable String name, @Nullable String dueOn, @Nullable String share) {

    static final MilestoneRow EMPTY = new MilestoneRow(null, null, null);

    static MilestoneRow of(Milestone milestone) {
      return new MilestoneRow(
          milestone.name(),
          FormErrors.typed(milestone.dueOn()),
          FormErrors.typed(milestone.share()));
    }

    boolean isEmpty() {
      return none(name, dueOn, share);
    }

    Milestone read(String path, FormErrors errors) {
      var percent = errors.decimal(path + ".share", share);
      return new Milestone(
          Text.orEmpty(name),
          errors.date(path + ".dueOn", dueOn),
          percent == null ? BigDecimal.ZERO : percent);
    }
  }

  /**
   * What the supplier promises for a requirement, as it was typed.
   *
   * @param requirement the requirement
   * @param promised the figure
   * @param promise the same in words
   */
  record FigureRow(
      @Nullable String requirement, @Nullable PromisedRow promised, @Nullable String promise) {

    static final FigureRow EMPTY = new FigureRow(null, PromisedRow.EMPTY, null);

    static FigureRow of(AcceptanceFigure figure) {
      return new FigureRow(
          figure.requirement(), PromisedRow.of(figure.promised()), figure.promise());
    }

    boolean isEmpty() {
      return none(requirement, promise) && (promised == null || promised.isEmpty());
    }

    AcceptanceFigure read(String path, FormErrors errors) {
      var words = Text.orEmpty(requirement);
      return new AcceptanceFigure(
          words,
          null,
          promised == null || promised.isEmpty()
              ? null
              : promised.read(path + ".promised", words, errors),
          promise);
    }
  }

  /**
   * A figure as it was typed.
   *
   * @param name what is measured
   * @param comparator how the value is meant
   * @param value the figure
   * @param unit of the value
   */
  record PromisedRow(
      @Nullable String name,
      @Nullable String comparator,
      @Nullable String value,
      @Nullable String unit) {

    static final PromisedRow EMPTY = new PromisedRow(null, Comparison.AT_LEAST.sign(), null, null);

    static PromisedRow of(@Nullable Indicator figure) {
      return figure == null
          ? EMPTY
          : new PromisedRow(
              figure.name(),
              figure.comparator().sign(),
              FormErrors.typed(figure.value()),
              figure.unit());
    }

    boolean isEmpty() {
      return none(name, value, unit);
    }

    /** The figure; what is measured is the requirement itself where nothing else is said. */
    @Nullable Indicator read(String path, String requirement, FormErrors errors) {
      if (Text.orNull(value) == null) {
        errors.reject(path + ".value", "form.figure-missing");
        return null;
      }
      var figure = errors.decimal(path + ".value", value);
      return figure == null
          ? null
          : new Indicator(
              Objects.requireNonNullElse(Text.orNull(name), Text.first(requirement, LONGEST_NAME)),
              comparison(path, errors),
              figure,
              Text.orNull(unit));
    }

    private Comparison comparison(String path, FormErrors errors) {
      try {
        return Comparison.of(Objects.requireNonNullElse(Text.orNull(comparator), ">="));
      } catch (IllegalArgumentException _) {
        errors.reject(path + ".comparator", "form.choice");
        return Comparison.AT_LEAST;
      }
    }
  }

  ContractForm {
    milestones = FormErrors.rows(milestones, MilestoneRow.EMPTY);
    figures = FormErrors.rows(figures, FigureRow.EMPTY);
  }

  /** The form of a contract that nobody has drafted yet, beginning from what the need asks for. */
  static ContractForm begin(String title, List<AcceptanceFigure> figures) {
    return new ContractForm(
        -1L,
        title,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(MilestoneRow.EMPTY),
        figures.stream().map(FigureRow::of).toList());
  }

  static ContractForm of(Contract contract) {
    var c = contract.terms();
    return new ContractForm(
        contract.version(),
        c.title(),
        c.number(),
        FormErrors.typed(c.value()),
        FormErrors.typed(c.signedOn()),
        FormErrors.typed(c.startsOn()),
        FormErrors.typed(c.endsOn()),
        c.dealTerms(),
        FormErrors.typed((Object) c.trialDays()),
        c.paymentTrigger(),
        c.milestones().stream().map(MilestoneRow::of).toList(),
        c.figures().stream().map(FigureRow::of).toList());
  }

  /** Adds or takes away the row that a button names; {@code false} for any other button. */
  boolean changeRows(String action) {
    return FormErrors.changeRows(milestones, "milestone", MilestoneRow.EMPTY, action)
        || FormErrors.changeRows(figures, "figure", FigureRow.EMPTY, action);
  }

  /** What it means, without the rows that nobody has filled in. */
  ContractContent read(FormErrors errors) {
    milestones.removeIf(MilestoneRow::isEmpty);
    figures.removeIf(FigureRow::isEmpty);
    return new ContractContent(
        Text.orEmpty(title),
        number,
        errors.decimal("value", value),
        errors.date("signedOn", signedOn),
        errors.date("startsOn", startsOn),
        errors.date("endsOn", endsOn),
        dealTerms,
        errors.integer("trialDays", trialDays),
        paymentTrigger,
        errors.each("milestones", milestones, MilestoneRow::read),
        errors.each("figures", figures, FigureRow::read));
  }

  private static boolean none(@Nullable String... texts) {
    return Stream.of(texts).map(Text::orNull).noneMatch(Objects::nonNull);
  }
}
