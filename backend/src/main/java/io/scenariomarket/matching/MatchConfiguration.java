package io.scenariomarket.matching;

import io.scenariomarket.claims.Claims;
import io.scenariomarket.index.BgeEncoder;
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

  /**
   * Judges figures wherever they are compared as matching does. Names are encoded by the model
   * itself: a few letters cost less to encode than to look up in the database.
   */
  @Bean
  Claims claims(MarketProperties market, BgeEncoder model) {
    return Claims.from(market.config(), new NameMeaning(model));
  }

  @Bean
  MatchEngine matchEngine(
      MarketProperties market, Claims claims, Encoder encoder, Vocabulary vocabulary)
      throws IOException {
    return new MatchEngine(
        MatchModelFile.read(market.config().resolve("match-model.json")),
        claims,
        encoder,
        vocabulary::within,
        (held, wanted) -> vocabulary.implies(TermKind.QUALIFICATION, held, wanted));
  }
}
