package io.scenariomarket.scenario;

import io.scenariomarket.shared.ValueConverters;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Stores a {@link ScenarioId} as its UUID. */
@Configuration(proxyBeanMethods = false)
class ScenarioIdConverters {

  @Bean
  ValueConverters scenarioIdConversion() {
    return new ValueConverters(List.of(Write.ID, Read.ID));
  }

  @WritingConverter
  private enum Write implements Converter<ScenarioId, UUID> {
    ID;

    @Override
    public UUID convert(ScenarioId id) {
      return id.value();
    }
  }

  @ReadingConverter
  private enum Read implements Converter<UUID, ScenarioId> {
    ID;

    @Override
    public ScenarioId convert(UUID value) {
      return new ScenarioId(value);
    }
  }
}
