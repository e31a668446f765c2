package io.scenariomarket.scenario;

import io.scenariomarket.shared.ValueConverters;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stores a {@link ScenarioId} as its UUID. */
@Configuration(proxyBeanMethods = false)
class ScenarioIdConverters {

  @Bean
  ValueConverters scenarioIdConversion() {
    return ValueConverters.of(ScenarioId.class, UUID.class, ScenarioId::value, ScenarioId::new);
  }
}
