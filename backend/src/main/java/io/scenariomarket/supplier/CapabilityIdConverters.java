package io.scenariomarket.supplier;

import io.scenariomarket.shared.ValueConverters;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stores a {@link CapabilityId} as its UUID. */
@Configuration(proxyBeanMethods = false)
class CapabilityIdConverters {

  @Bean
  ValueConverters capabilityIdConversion() {
    return ValueConverters.of(
        CapabilityId.class, UUID.class, CapabilityId::value, CapabilityId::new);
  }
}
