package io.scenariomarket.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationFilesTests {
  @TempDir Path directory;

  @Test
  void aBuildOfTheSameKeepsTheCopyAndItsCache() throws IOException {
    build("one");
    var first = copy();
    Files.writeString(first.cache(), "made with these files");
    build("one");
    assertThat(copy().jar()).isEqualTo(first.jar());
    assertThat(copy().cache()).exists();
  }

  @Test
  void anotherBuildReplacesTheCopy() throws IOException {
    build("one");
    var first = copy();
    build("other");
    assertThat(copy().jar()).isNotEqualTo(first.jar());
    assertThat(first.jar()).doesNotExist();
  }

  @Test
  void aBuildLeavesTheCopyAlone() throws IOException {
    build("one");
    var before = Files.readAllBytes(copy().jar());
    var running = copy().jar();
    build("other");
    assertThat(running).hasBinaryContent(before);
  }

  @Test
  void saysHowToBuildWhatIsNotThere() {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(this::copy)
        .withMessageContaining("mvn process-classes");
  }

  private ApplicationFiles copy() throws IOException {
    return ApplicationFiles.copy(directory.resolve("target"), directory.resolve("copies"));
  }

  private void build(String content) throws IOException {
    Files.createDirectories(directory.resolve("target/lib"));
    Files.writeString(directory.resolve("target/lib/library-1.jar"), "library");
    var jar = directory.resolve("target/scenario-market.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("Market.class"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
