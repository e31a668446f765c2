package io.scenariomarket.mining;

import io.scenariomarket.extraction.Extractor;
import io.scenariomarket.index.Encoder;
import io.scenariomarket.languagemodel.LanguageModel;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.vocabulary.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class MiningConfiguration {

  @Bean
  Extractor extractor(
      MarketProperties market,
      MiningProperties settings,
      Vocabulary vocabulary,
      Encoder encoder,
      JsonMapper json) {
    var model = settings.model();
    return new Extractor(
        market.config().resolve("mining.yml"),
        vocabulary,
        encoder,
        model == null ? null : new LanguageModel(model, json),
        settings.modelCharacters());
  }
}
