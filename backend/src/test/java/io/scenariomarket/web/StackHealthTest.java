package io.scenariomarket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class StackHealthTest {
  @TempDir Path deaths;

  @Test
  void tellsWhichServersDiedLately() throws IOException {
    Files.writeString(deaths.resolve("postgres"), "2026-11-23T04:00:00Z\n2026-11-23T04:01:00Z\n");
    var health = new StackHealth(deaths).health();
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails())
        .containsEntry("postgres died", List.of("2026-11-23T04:00:00Z", "2026-11-23T04:01:00Z"));
  }

  @Test
  void hasNothingToTellBeforeAnyDied() {
    assertThat(new StackHealth(deaths.resolve("none")).health().getDetails()).isEmpty();
  }
}
