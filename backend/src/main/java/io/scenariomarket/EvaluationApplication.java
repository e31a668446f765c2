package io.scenariomarket;

import io.scenariomarket.evaluation.EvaluateCommand;
import io.scenariomarket.evaluation.FitCommand;
import io.scenariomarket.evaluation.VerdictsCommand;
import io.scenariomarket.index.BgeEncoder;
import io.scenariomarket.index.CachedEncoder;
import io.scenariomarket.index.MemoryVectorCache;
import io.scenariomarket.matching.MatchingProperties;
import io.scenariomarket.shared.MarketProperties;
import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchClientAutoConfiguration;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The few beans that measure and fit matching: no database and no identity provider is needed.
 *
 * <p>Without a stereotype, or the market's own component scan would find it.
 */
@EnableConfigurationProperties({MarketProperties.class, MatchingProperties.class})
@ImportAutoConfiguration({
  JacksonAutoConfiguration.class,
  ElasticsearchRestClientAutoConfiguration.class,
  ElasticsearchClientAutoConfiguration.class
})
@Import({CommandRunner.class, EvaluateCommand.class, FitCommand.class, VerdictsCommand.class})
class EvaluationApplication {

  /** The commands that it runs. */
  static final Set<String> COMMANDS = Set.of("evaluate", "fit", "verdicts");

  private static final int VECTORS = 200_000;

  @Bean
  BgeEncoder bgeEncoder() {
    return new BgeEncoder();
  }

  @Bean
  CachedEncoder encoder(BgeEncoder model) {
    var threads = Runtime.getRuntime().availableProcessors();
    return new CachedEncoder(model, new MemoryVectorCache(VECTORS), threads);
  }
}
