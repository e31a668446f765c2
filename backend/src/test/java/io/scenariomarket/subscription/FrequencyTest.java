package io.scenariomarket.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mornings are those of the zone, eight hours ahead of UTC. 2026-03-02 is a Monday. */
class FrequencyTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  @ParameterizedTest
  @CsvSource({
    "DAILY, 2026-03-04T23:59:59Z, 2026-03-05T00:00:00Z",
    "DAILY, 2026-03-05T00:00:00Z, 2026-03-06T00:00:00Z",
    "DAILY, 2026-03-05T10:00:00Z, 2026-03-06T00:00:00Z",
    "WEEKLY, 2026-03-01T23:00:00Z, 2026-03-02T00:00:00Z",
    "WEEKLY, 2026-03-02T00:00:00Z, 2026-03-09T00:00:00Z",
    "WEEKLY, 2026-03-02T15:59:00Z, 2026-03-09T00:00:00Z",
    "WEEKLY, 2026-03-05T10:00:00Z, 2026-03-09T00:00:00Z",
    "AT_ONCE, 2026-03-05T10:00:00Z, 2026-03-05T10:10:00Z"
  })
  void comesAgainLaterThanNow(Frequency frequency, Instant now, Instant next) {
    assertThat(frequency.next(now.atZone(ZONE), MORNING)).isEqualTo(next);
  }

  @Test
  void neverComesWhereNobodyWantsIt() {
    assertThat(Frequency.NEVER.next(Instant.EPOCH.atZone(ZONE), MORNING)).isNull();
  }
}
