package io.scenariomarket.campaign;

import io.scenariomarket.notification.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of campaigns. */
@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

  @Bean
  NoticeKind submissionsToConfirmKind() {
    return NoticeKind.always("campaign.confirm");
  }

  @Bean
  NoticeKind submissionsReceivedKind() {
    return NoticeKind.always("campaign.received");
  }

  @Bean
  NoticeKind campaignRemindersKind() {
    return NoticeKind.atOnce("campaign");
  }
}
