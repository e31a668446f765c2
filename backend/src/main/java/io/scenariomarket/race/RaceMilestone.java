package io.scenariomarket.race;

import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.shared.Day;
import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A step that all who take part in a race are to reach.
 *
 * @param name what is reached with it
 * @param dueOn by when
 * @param requirement by which requirement of the need it is measured; {@code null} for none
 * @param indicator the figure that the requirement asks for, as it was when the race began
 */
@Table("race_milestone")
record RaceMilestone(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Day @Nullable LocalDate dueOn,
    @Nullable String requirement,
    @Embedded.Nullable(prefix = "indicator_") @Nullable Indicator indicator) {

  /** More than that nobody keeps track of. */
  static final int MOST = 6;

  RaceMilestone {
    name = Text.line(name);
  }

  /** Whether a figure is as it is asked for; {@code null} where none is, or none was measured. */
  @Nullable Boolean met(@Nullable BigDecimal measured) {
    if (indicator == null || measured == null) {
      return null;
    }
    var difference = measured.compareTo(indicator.value());
    return switch (indicator.comparator()) {
      case AT_LEAST -> difference >= 0;
      case AT_MOST -> difference <= 0;
      case EQUAL -> difference == 0;
      case MORE -> difference > 0;
      case LESS -> difference < 0;
    };
  }
}
