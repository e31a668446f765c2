package io.scenariomarket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Who may use whom, and where a newcomer finds them. */
class ModularityTests {

  /** A row of README's table of packages: name, what it is for, which classes to open first. */
  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\| (`\\w+`(?:, `\\w+`)*) \\|$", Pattern.MULTILINE);

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(MarketApplication.class).verify();
  }

  @Test
  void readmeNamesEveryModuleAndClassesInIt() throws IOException {
    var root = Path.of(System.getProperty("market.root", "."));
    Map<String, String> named =
        ROW.matcher(Files.readString(root.resolve("README.md")))
            .results()
            .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));

    var sources = root.resolve("backend/src/main/java/io/scenariomarket");
    try (var modules = Files.list(sources)) {
      assertThat(named.keySet())
          .containsExactlyInAnyOrderElementsOf(
              modules.filter(Files::isDirectory).map(each -> "" + each.getFileName()).toList());
    }
    named.forEach(
        (module, classes) ->
            assertThat(Arrays.stream(classes.split("\\W+")).filter(name -> !name.isEmpty()))
                .allSatisfy(
                    name -> assertThat(sources.resolve(module).resolve(name + ".java")).exists()));
  }
}
