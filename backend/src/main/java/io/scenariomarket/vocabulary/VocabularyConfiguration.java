package io.scenariomarket.vocabulary;

import io.scenariomarket.shared.MarketProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads {@code vocabulary.yml} of the configuration directory at start. */
@Configuration(proxyBeanMethods = false)
class VocabularyConfiguration {

  @Bean
  Vocabulary vocabulary(MarketProperties market) {
    return VocabularyFile.read(market.config().resolve("vocabulary.yml"));
  }
}
