package io.scenariomarket.award;

import io.scenariomarket.shared.ItemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What awards share with things of other kinds. */
@Configuration(proxyBeanMethods = false)
class AwardConfiguration {

  @Bean
  ItemType awardType() {
    return AwardRound.TYPE;
  }
}
