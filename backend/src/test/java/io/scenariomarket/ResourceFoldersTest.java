package io.scenariomarket;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.web.MessageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What pages show and say is found under the name of the package that shows it. */
class ResourceFoldersTest {

  private static final Path MAIN =
      Path.of(System.getProperty("market.root", "."), "backend/src/main");
  private static final Path PACKAGES = MAIN.resolve("java/io/scenariomarket");

  @Test
  void ofTemplatesAreNamedAsPackages() throws IOException {
    try (var found = Files.list(MAIN.resolve("resources/templates"))) {
      assertThat(found.filter(Files::isDirectory))
          .allSatisfy(folder -> assertThat(PACKAGES.resolve(folder.getFileName())).isDirectory());
    }
  }

  @Test
  void ofMessagesAreNamedAsPackages() {
    assertThat(MessageFile.all())
        .allSatisfy(file -> assertThat(PACKAGES.resolve(file.module())).isDirectory());
  }
}
