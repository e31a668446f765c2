package io.scenariomarket.vocabulary;

import io.scenariomarket.shared.MarketProperties;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code vocabulary.yml} of the configuration directory at start. */
@Configuration(proxyBeanMethods = false)
class VocabularyConfiguration {

  @Bean
  Vocabulary vocabulary(MarketProperties market) {
    var lists =
        new YAMLMapper()
            .readValue(
                market.config().resolve("vocabulary.yml").toFile(),
                new TypeReference<Map<String, List<VocabularyFile.Entry>>>() {});
    return new Vocabulary(VocabularyFile.terms(lists));
  }
}
