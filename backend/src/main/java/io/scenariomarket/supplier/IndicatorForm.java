package io.scenariomarket.supplier;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Text;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of figures as it was typed.
 *
 * @param name what is measured
 * @param value the figure
 * @param unit its unit
 * @param evidence how it is proven
 * @param confidentiality name of the level
 */
record IndicatorForm(
    @Nullable String name,
    @Nullable String value,
    @Nullable String unit,
    @Nullable String evidence,
    @Nullable String confidentiality) {

  static final IndicatorForm EMPTY = new IndicatorForm(null, null, null, null, null);

  static IndicatorForm of(Indicator indicator) {
    return new IndicatorForm(
        indicator.name(),
        FormErrors.typed(indicator.value()),
        indicator.unit(),
        indicator.evidence(),
        indicator.confidentiality().name());
  }

  /** A row that nobody has written anything into does not count. */
  boolean isEmpty() {
    return Stream.of(name, value, unit, evidence).map(Text::orNull).noneMatch(Objects::nonNull);
  }

  /**
   * The indicator that the row means.
   *
   * @param path where the row stands, such as {@code indicators[2]}
   */
  Indicator read(String path, FormErrors errors) {
    var figure = errors.decimal(path + ".value", value);
    if (figure == null) {
      errors.reject(path + ".value", "form.figure-missing");
    }
    return new Indicator(
        Text.orEmpty(name),
        figure == null ? BigDecimal.ZERO : figure,
        unit,
        evidence,
        errors.choice(path + ".confidentiality", confidentiality, Confidentiality.class));
  }
}
