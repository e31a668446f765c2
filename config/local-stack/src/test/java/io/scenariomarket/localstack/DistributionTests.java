package io.scenariomarket.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTests {
  @TempDir Path directory;
  private Path archive;
  private final AtomicInteger made = new AtomicInteger();

  @BeforeEach
  void archive() throws IOException {
    archive = Files.writeString(directory.resolve("server.zip"), "any");
  }

  @Test
  void makesOnceForAll() throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 8; i++) {
        executor.submit(() -> provide("same"));
      }
    }
    assertThat(made).hasValue(1);
    assertThat(directory.resolve("server/program")).exists();
  }

  @Test
  void makesAgainWhatAKilledRunLeftHalfMade() throws IOException {
    var distribution = new Distribution(directory.resolve("server"), archive, "same");
    assertThatIOException()
        .isThrownBy(
            () ->
                distribution.provide(
                    target -> {
                      Files.writeString(target.resolve("half"), "");
                      throw new IOException("killed");
                    }));
    provide("same");
    assertThat(directory.resolve("server/half")).doesNotExist();
    assertThat(directory.resolve("server/program")).exists();
  }

  @Test
  void makesAgainForOtherSettings() throws IOException {
    provide("one");
    provide("other");
    provide("other");
    assertThat(made).hasValue(2);
  }

  private Path provide(String settings) throws IOException {
    return new Distribution(directory.resolve("server"), archive, settings)
        .provide(
            target -> {
              made.incrementAndGet();
              Files.writeString(target.resolve("program"), "");
            });
  }
}
