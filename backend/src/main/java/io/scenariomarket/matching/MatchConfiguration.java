package io.scenariomarket.matching;

import io.scenariomarket.index.Encoder;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine under the operator's model and vocabulary. */
@Configuration(proxyBeanMethods = false)
class MatchConfiguration {

  @Bean
  MatchEngine matchEngine(MarketProperties market, Encoder encoder, Vocabulary vocabulary)
      throws IOException {
    return MatchEngine.from(
        market.config(),
        encoder,
        vocabulary::within,
        (held, wanted) -> vocabulary.implies(TermKind.QUALIFICATION, held, wanted));
  }
}
