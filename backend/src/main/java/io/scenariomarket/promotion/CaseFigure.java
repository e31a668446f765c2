package io.scenariomarket.promotion;

import io.scenariomarket.contract.AcceptanceRecords;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A figure of the acceptance record. Who writes the case chooses whether it is shown, and says how
 * it was before; the rest stands as both sides accepted it.
 *
 * @param requirement what was required
 * @param shown whether the case shows it
 * @param before how it was before, in words; {@code null} where nobody says so
 * @param asked the figure that was asked for; {@code null} for none
 * @param promised the figure that was promised; {@code null} for none
 * @param promise what was promised in words; {@code null} for nothing beside the figure
 * @param measured what came out; {@code null} where it is said in words alone, or was not measured
 * @param words how it was measured, or what came out; {@code null} for nothing
 */
@Table("case_figure")
record CaseFigure(
    String requirement,
    boolean shown,
    @Nullable String before,
    @Embedded.Nullable(prefix = "asked_") @Nullable Indicator asked,
    @Embedded.Nullable(prefix = "promised_") @Nullable Indicator promised,
    @Nullable String promise,
    @Embedded.Nullable(prefix = "measured_") @Nullable Indicator measured,
    @Nullable String words) {

  /** The longest text on how it was before, in characters. */
  static final int MAX_BEFORE = 100;

  /** One of the record; what was measured is shown at first. */
  static CaseFigure of(AcceptanceRecords.Figure figure) {
    var agreed = figure.agreed();
    return new CaseFigure(
        agreed.requirement(),
        figure.measured() != null || figure.words() != null,
        null,
        agreed.asked(),
        agreed.promised(),
        agreed.promise(),
        figure.measured(),
        figure.words());
  }

  /** The same, shown or not, with how it was before. */
  CaseFigure with(boolean shown, @Nullable String before) {
    return new CaseFigure(
        requirement, shown, Text.orNull(before), asked, promised, promise, measured, words);
  }
}
