package io.scenariomarket.race;

import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.shared.ItemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What races share with things of other kinds. */
@Configuration(proxyBeanMethods = false)
class RaceConfiguration {

  @Bean
  ItemType raceType() {
    return new ItemType(Race.TYPE);
  }

  @Bean
  static NoticeKind raceKind() {
    return NoticeKind.atOnce(RaceNews.KIND);
  }
}
