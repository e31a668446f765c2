package io.scenariomarket.contract;

import io.scenariomarket.scenario.Comparison;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * By what it is judged whether the contract was kept, for one requirement.
 *
 * @param requirement what is required, in the words of the need where it is one of its requirements
 * @param asked the figure that the need asks for; {@code null} where it gives none
 * @param promised the figure to which the supplier binds itself; {@code null} where it does so in
 *     words, or to the requirement as it is
 * @param promise what it binds itself to in words; {@code null} for nothing beside the figure
 */
@Table("contract_figure")
public record AcceptanceFigure(
    @NotBlank @Size(max = 1000) String requirement,
    @Valid @Embedded.Nullable(prefix = "asked_") @Nullable Indicator asked,
    @Valid @Embedded.Nullable(prefix = "promised_") @Nullable Indicator promised,
    @Size(max = 1000) @Nullable String promise) {

  private static final int LONGEST_NAME = 100;

  public AcceptanceFigure {
    requirement = Text.orEmpty(requirement);
    promise = Text.orNull(promise);
  }

  /**
   * What was measured of it.
   *
   * @param step the milestone, counted from 0
   * @param at its own place among the figures, counted from 0
   * @param value {@code null} where it is said in words alone
   */
  Measured measured(
      int step, int at, @Nullable BigDecimal value, @Nullable String unit, @Nullable String words) {
    var figure =
        value == null ? null : new Indicator(name(), Comparison.EQUAL, value, Text.orNull(unit));
    return new Measured(step, at, figure, words);
  }

  /** What to call a figure that is measured of it, in a few words. */
  private String name() {
    var wanted = promised == null ? asked : promised;
    return wanted == null ? Text.first(requirement, LONGEST_NAME) : wanted.name();
  }

  /** The same of which the need asks for a figure. */
  AcceptanceFigure asking(@Nullable Indicator figure) {
    return new AcceptanceFigure(requirement, figure, promised, promise);
  }
}
