package io.scenariomarket.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** What an operator reads when the market does not start because of a file of theirs. */
class ConfigurationFaultTest {

  @Test
  void isToldWithTheFileAndAllThatIsWrongInIt() {
    var fault =
        new ConfigurationFault(
            Path.of("config/vocabulary.yml"), List.of("list tier is missing", "line 7: no term"));
    var told =
        SpringFactoriesLoader.forDefaultResourceLocation()
            .load(FailureAnalyzer.class, FailureHandler.handleMessage((_, _) -> {}))
            .stream()
            .map(each -> each.analyze(new BeanCreationException("vocabulary", fault)))
            .filter(Objects::nonNull)
            .toList();

    assertThat(told)
        .singleElement()
        .satisfies(
            analysis -> {
              assertThat(analysis.getDescription())
                  .contains("config/vocabulary.yml cannot be used")
                  .contains("- list tier is missing", "- line 7: no term");
              assertThat(analysis.getAction()).contains("Correct config/vocabulary.yml");
            });
  }
}
