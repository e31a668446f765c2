package io.scenariomarket.contract;

import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.shared.ItemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What contracts share with items of other kinds. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

  @Bean
  ItemType contractType() {
    return new ItemType(Contract.TYPE);
  }

  @Bean
  static NoticeKind changedContractsKind() {
    return NoticeKind.atOnce(ContractNews.CHANGED);
  }
}
