package io.scenariomarket.race;

import io.scenariomarket.scenario.Comparison;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.shared.Day;
import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

  /** What somebody measured of it; {@code null} where it asks for no figure, or none was. */
  @Nullable Indicator measured(RaceReport.Said said) {
    var value = said.measured();
    return indicator == null || value == null
        ? null
        : new Indicator(
            indicator.name(),
            Comparison.EQUAL,
            value,
            said.unit() == null ? indicator.unit() : said.unit());
  }
}
