package io.scenariomarket.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeathsTest {
  @TempDir Path directory;

  private Instant now = Instant.parse("2026-11-23T04:00:00Z");

  @Test
  void oneThatDiesOftenWaitsEverLonger() throws IOException {
    var deaths = deaths();
    var pauses = new ArrayList<Long>();
    for (var i = 0; i < 9; i++) {
      pauses.add(deaths.add().toSeconds());
    }
    assertThat(pauses).containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    assertThat(deaths.count()).isEqualTo(9);
  }

  @Test
  void oneThatHasLivedForAWhileStartsAtOnce() throws IOException {
    var deaths = deaths();
    for (var i = 0; i < 5; i++) {
      deaths.add();
    }
    now = now.plus(Deaths.WINDOW).plusSeconds(1);
    assertThat(deaths.add()).isZero();
    assertThat(deaths.count()).isEqualTo(1);
    assertThat(directory.resolve("run/postgres")).hasContent("2026-11-23T04:10:01Z");
  }

  private Deaths deaths() {
    return new Deaths(directory.resolve("run/postgres"), () -> now);
  }
}
