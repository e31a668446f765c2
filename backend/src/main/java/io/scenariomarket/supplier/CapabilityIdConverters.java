package io.scenariomarket.supplier;

import io.scenariomarket.shared.ValueConverters;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Stores a {@link CapabilityId} as its UUID. */
@Configuration(proxyBeanMethods = false)
class CapabilityIdConverters {

  @Bean
  ValueConverters capabilityIdConversion() {
    return new ValueConverters(List.of(Write.ID, Read.ID));
  }

  @WritingConverter
  private enum Write implements Converter<CapabilityId, UUID> {
    ID;

    @Override
    public UUID convert(CapabilityId id) {
      return id.value();
    }
  }

  @ReadingConverter
  private enum Read implements Converter<UUID, CapabilityId> {
    ID;

    @Override
    public CapabilityId convert(UUID value) {
      return new CapabilityId(value);
    }
  }
}
