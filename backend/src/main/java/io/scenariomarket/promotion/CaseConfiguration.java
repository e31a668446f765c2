package io.scenariomarket.promotion;

import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.shared.ItemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cases share with things of other kinds. */
@Configuration(proxyBeanMethods = false)
class CaseConfiguration {

  @Bean
  ItemType caseType() {
    return new ItemType(Case.TYPE);
  }

  @Bean
  static NoticeKind changedCasesKind() {
    return NoticeKind.atOnce(CaseNews.CHANGED);
  }
}
