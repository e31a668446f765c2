package io.scenariomarket.exchange;

import io.scenariomarket.sheet.ReadLimits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much an import takes in, and how long it is kept.
 *
 * @param maxRows rows of one file, over all its sheets
 * @param limit how long checking, doing or undoing one may last
 * @param kept how long the file and what its rows said are kept; until then an import can be undone
 */
@Validated
@ConfigurationProperties("market.imports")
record ImportProperties(
    @Min(1) @DefaultValue("50000") int maxRows,
    @NotNull @DurationMin(seconds = 10) @DefaultValue("30m") Duration limit,
    @NotNull @DurationMin(days = 1) @DefaultValue("90d") Duration kept) {

  /** How much of a file is read. */
  ReadLimits reads() {
    var usual = ReadLimits.USUAL;
    return new ReadLimits(maxRows, usual.columns(), usual.sheets(), usual.time());
  }
}
