package io.scenariomarket.contract;

import io.scenariomarket.shared.Day;
import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A step towards what was agreed.
 *
 * @param name what is reached with it
 * @param dueOn by when
 * @param share how much of the value is paid for it, in percent; 0 where not said
 */
@Table("contract_milestone")
public record Milestone(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Day @Nullable LocalDate dueOn,
    @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 6)
        BigDecimal share) {

  public Milestone {
    name = Text.line(name);
    share = share == null ? BigDecimal.ZERO : share;
  }
}
