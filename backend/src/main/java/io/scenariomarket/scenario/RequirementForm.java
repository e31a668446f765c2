package io.scenariomarket.scenario;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.scenario.Requirement.Priority;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Text;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the requirements as it was typed.
 *
 * @param text the requirement
 * @param priority {@code MUST} or {@code SHOULD}
 * @param indicator the figure by which it is checked
 * @param confidentiality name of the level
 */
record RequirementForm(
    @Nullable String text,
    @Nullable String priority,
    @Nullable IndicatorForm indicator,
    @Nullable String confidentiality) {

  static final RequirementForm EMPTY =
      new RequirementForm(null, Priority.MUST.name(), IndicatorForm.EMPTY, null);

  /** The figure as it was typed. */
  record IndicatorForm(
      @Nullable String name,
      @Nullable String comparator,
      @Nullable String value,
      @Nullable String unit) {

    static final IndicatorForm EMPTY =
        new IndicatorForm(null, Comparison.AT_LEAST.sign(), null, null);

    boolean isEmpty() {
      return Stream.of(name, value, unit).map(Text::orNull).noneMatch(Objects::nonNull);
    }
  }

  /** A row with a sentence alone. */
  static RequirementForm saying(String text) {
    return new RequirementForm(text, Priority.MUST.name(), IndicatorForm.EMPTY, null);
  }

  static RequirementForm of(Requirement requirement) {
    var figure = requirement.indicator();
    return new RequirementForm(
        requirement.text(),
        requirement.priority().name(),
        figure == null
            ? IndicatorForm.EMPTY
            : new IndicatorForm(
                figure.name(),
                figure.comparator().sign(),
                figure.value().stripTrailingZeros().toPlainString(),
                figure.unit()),
        requirement.confidentiality().name());
  }

  /** A row that nobody has written anything into does not count. */
  boolean isEmpty() {
    return Text.orNull(text) == null && (indicator == null || indicator.isEmpty());
  }

  /**
   * The requirement that the row means.
   *
   * @param path where the row stands, such as {@code requirements[2]}
   */
  Requirement read(String path, FormErrors errors) {
    return new Requirement(
        Text.orEmpty(text),
        Priority.SHOULD.name().equals(priority) ? Priority.SHOULD : Priority.MUST,
        indicator == null || indicator.isEmpty() ? null : figure(indicator, path, errors),
        errors.choice(path + ".confidentiality", confidentiality, Confidentiality.class));
  }

  private static @Nullable Indicator figure(IndicatorForm typed, String path, FormErrors errors) {
    if (Text.orNull(typed.value()) == null) {
      errors.reject(path + ".indicator.value", "form.figure-missing");
      return null;
    }
    var value = errors.decimal(path + ".indicator.value", typed.value());
    return value == null
        ? null
        : new Indicator(
            Text.orEmpty(typed.name()),
            Comparison.of(Objects.requireNonNullElse(Text.orNull(typed.comparator()), ">=")),
            value,
            Text.orNull(typed.unit()));
  }
}
