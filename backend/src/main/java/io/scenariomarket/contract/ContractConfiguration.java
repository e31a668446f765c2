package io.scenariomarket.contract;

import io.scenariomarket.attachment.UploadForm;
import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.shared.ItemType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What contracts share with items of other kinds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContractProperties.class)
class ContractConfiguration {

  @Bean
  ItemType contractType() {
    return new ItemType(Contract.TYPE);
  }

  @Bean
  UploadForm milestoneReports() {
    return new UploadForm("/contracts/*/steps/*/report");
  }

  @Bean
  static NoticeKind changedContractsKind() {
    return NoticeKind.atOnce(ContractNews.CHANGED);
  }

  @Bean
  static NoticeKind dueContractsKind() {
    return NoticeKind.daily(Reminders.DUE);
  }

  @Bean
  static NoticeKind lateContractsKind() {
    return NoticeKind.daily(Reminders.LATE);
  }
}
