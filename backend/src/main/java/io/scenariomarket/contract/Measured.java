package io.scenariomarket.contract;

import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was measured at a milestone of one of the figures by which a contract is judged.
 *
 * @param step the milestone, counted from 0
 * @param figure which of the figures, counted from 0
 * @param measured what came out; {@code null} where it is said in words alone
 * @param words how it was measured, or what came out; {@code null} for nothing beside the figure
 */
@Table("contract_measured")
record Measured(
    int step,
    int figure,
    @Valid @Embedded.Nullable(prefix = "measured_") @Nullable Indicator measured,
    @Size(max = 1000) @Nullable String words) {

  Measured {
    words = Text.orNull(words);
  }
}
