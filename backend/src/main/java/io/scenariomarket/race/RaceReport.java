package io.scenariomarket.race;

import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How far one that takes part got with a milestone; for the owner of the need and itself.
 *
 * @param engagement the engagement of whoever reports
 * @param milestone its place, from 0
 */
@Table("race_report")
record RaceReport(
    @Id UUID id,
    @Version @Nullable Long version,
    UUID raceId,
    UUID engagement,
    int milestone,
    @Embedded.Empty Said said,
    Instant reportedAt) {

  /** How far somebody got. */
  enum Result {
    REACHED,
    PARTLY,
    MISSED
  }

  /**
   * What is reported.
   *
   * @param measured {@code null} where the milestone's figure was not measured
   * @param unit of that; {@code null} for the unit of the milestone's figure
   */
  record Said(
      @NotNull @Nullable Result result,
      @Digits(integer = 20, fraction = 12) @Nullable BigDecimal measured,
      @Size(max = 30) @Nullable String unit,
      @NotBlank @Size(max = 2000) String words) {

    Said {
      unit = Text.orNull(unit);
      words = Text.orEmpty(words);
    }
  }

  static RaceReport first(UUID race, UUID engagement, int milestone, Said said, Instant now) {
    return new RaceReport(UUID.randomUUID(), null, race, engagement, milestone, said, now);
  }

  /** Counts its changes from 0. */
  public long number() {
    return version == null ? 0 : version;
  }

  RaceReport saying(Said said, Instant now) {
    return new RaceReport(id, version, raceId, engagement, milestone, said, now);
  }
}
