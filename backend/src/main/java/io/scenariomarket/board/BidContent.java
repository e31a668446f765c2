package io.scenariomarket.board;

import io.scenariomarket.shared.Text;
import io.scenariomarket.supplier.CapabilityId;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation bids.
 *
 * @param capability of its own on which it builds
 * @param plan how it would solve the problem
 * @param team who would do it
 * @param budget what it would cost, in 10,000 yuan
 * @param partners who else would take part, and with what; {@code null} for nobody
 */
record BidContent(
    @NotNull @Nullable CapabilityId capability,
    @NotBlank @Size(max = 8000) String plan,
    @NotBlank @Size(max = 4000) String team,
    @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 4) @Nullable BigDecimal budget,
    @Size(max = 2000) @Nullable String partners) {

  BidContent {
    plan = Text.orEmpty(plan);
    team = Text.orEmpty(team);
    partners = Text.orNull(partners);
  }
}
