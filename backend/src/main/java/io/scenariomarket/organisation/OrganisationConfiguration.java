package io.scenariomarket.organisation;

import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.shared.ItemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells others that organisations have pages, and what people are told of them. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

  @Bean
  ItemType organisationType() {
    return new ItemType("organisation");
  }

  @Bean
  NoticeKind invitationsKind() {
    return NoticeKind.always(OrganisationNotices.INVITATION);
  }

  @Bean
  NoticeKind organisationDecisionsKind() {
    return NoticeKind.always(OrganisationNotices.DECIDED);
  }
}
