package io.scenariomarket.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time, as it is told in the zone: whoever asks for the day gets the zone's. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  @Bean
  Clock clock(ZoneProperties zone) {
    return Clock.system(zone.timeZone());
  }
}
