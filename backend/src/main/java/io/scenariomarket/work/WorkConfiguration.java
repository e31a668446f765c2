package io.scenariomarket.work;

import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.shared.ItemType;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
@EnableConfigurationProperties(WorkProperties.class)
class WorkConfiguration implements WebMvcConfigurer {

  private final List<ItemType> types;

  WorkConfiguration(List<ItemType> types) {
    this.types = types;
  }

  @Bean
  static NoticeKind movedItemsKind() {
    return NoticeKind.atOnce(ItemNews.MOVED);
  }

  @Bean
  static NoticeKind revisedItemsKind() {
    return NoticeKind.daily(ItemNews.REVISED);
  }

  @Bean
  static NoticeKind assignedWorkKind() {
    return NoticeKind.atOnce(ItemNews.ASSIGNED);
  }

  @Bean
  static NoticeKind itemCommentsKind() {
    return NoticeKind.atOnce(ItemNews.COMMENT);
  }

  @Bean
  static NoticeKind overdueWorkKind() {
    return NoticeKind.atOnce(OverdueWork.KEY);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ItemRefArgumentResolver(types));
  }
}
