package io.scenariomarket.board;

import io.scenariomarket.shared.ItemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What boards share with things of other kinds. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration {

  @Bean
  ItemType boardType() {
    return BoardCall.TYPE;
  }
}
