package io.scenariomarket.scenario;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing that the need asks for.
 *
 * @param text the requirement in a sentence
 * @param priority must or should; must where not said
 * @param indicator a figure by which it can be checked, if any
 * @param confidentiality who may read it; everybody where not said
 */
@Table("scenario_requirement")
public record Requirement(
    @NotBlank @Size(max = 1000) String text,
    Priority priority,
    @Valid @Embedded.Nullable(prefix = "indicator_") @Nullable Indicator indicator,
    Confidentiality confidentiality) {

  /** Whether a supplier has to meet it. */
  public enum Priority {
    MUST,
    SHOULD
  }

  /**
   * A figure to be reached.
   *
   * @param name what is measured
   * @param comparator how the value is meant
   * @param value the figure
   * @param unit its unit, if it has one
   */
  public record Indicator(
      @NotBlank @Size(max = 100) String name,
      @NotNull Comparison comparator,
      @NotNull @Digits(integer = 20, fraction = 12) BigDecimal value,
      @Size(max = 30) @Nullable String unit) {

    public Indicator {
      name = Text.orEmpty(name);
      unit = Text.orNull(unit);
    }
  }

  public Requirement {
    text = Text.orEmpty(text);
    priority = priority == null ? Priority.MUST : priority;
    confidentiality = confidentiality == null ? Confidentiality.PUBLIC : confidentiality;
  }
}
