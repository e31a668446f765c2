package io.scenariomarket.engagement;

import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.shared.ItemType;
import io.scenariomarket.shared.ValueConverters;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What engagements share with items of other kinds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngagementProperties.class)
class EngagementConfiguration {

  @Bean
  ValueConverters engagementIds() {
    return ValueConverters.of(
        EngagementId.class, UUID.class, EngagementId::value, EngagementId::new);
  }

  @Bean
  ItemType engagementType() {
    return new ItemType(Engagement.TYPE);
  }

  @Bean
  static NoticeKind movedEngagementsKind() {
    return NoticeKind.atOnce(EngagementNews.MOVED);
  }

  @Bean
  static NoticeKind partnersKind() {
    return NoticeKind.atOnce(PartnerNews.KIND);
  }

  @Bean
  static NoticeKind dueEngagementsKind() {
    return NoticeKind.daily(EngagementTerms.DUE);
  }

  @Bean
  static NoticeKind lateEngagementsKind() {
    return NoticeKind.daily(EngagementTerms.LATE);
  }

  @Bean
  static NoticeKind naggedEngagementsKind() {
    return NoticeKind.atOnce(Nagging.KEY);
  }
}
