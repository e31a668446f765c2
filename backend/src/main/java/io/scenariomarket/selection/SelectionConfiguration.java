package io.scenariomarket.selection;

import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.shared.ItemType;
import io.scenariomarket.shared.ValueConverters;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What selections share with things of other kinds. */
@Configuration(proxyBeanMethods = false)
class SelectionConfiguration {

  @Bean
  ValueConverters selectionIds() {
    return ValueConverters.of(SelectionId.class, UUID.class, SelectionId::value, SelectionId::new);
  }

  @Bean
  ItemType selectionType() {
    return new ItemType(Selection.TYPE);
  }

  @Bean
  static NoticeKind selectionKind() {
    return NoticeKind.atOnce(SelectionNews.KIND);
  }
}
