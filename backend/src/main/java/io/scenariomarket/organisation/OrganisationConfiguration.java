package io.scenariomarket.organisation;

import io.scenariomarket.shared.ItemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells others that organisations have pages. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

  @Bean
  ItemType organisationType() {
    return new ItemType("organisation");
  }
}
