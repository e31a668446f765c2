package io.scenariomarket.identity;

import io.scenariomarket.shared.ValueConverters;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stores a {@link OrganisationId} as its UUID. */
@Configuration(proxyBeanMethods = false)
class OrganisationIdConverters {

  @Bean
  ValueConverters organisationIdConversion() {
    return ValueConverters.of(
        OrganisationId.class, UUID.class, OrganisationId::value, OrganisationId::new);
  }
}
