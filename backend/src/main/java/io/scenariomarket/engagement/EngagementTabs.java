package io.scenariomarket.engagement;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemTab;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Leads whoever looks after a need or capability to its engagements. */
@Configuration(proxyBeanMethods = false)
class EngagementTabs {

  @Bean
  @Order(30)
  ItemTab engagementsTab() {
    return (item, parties, viewer) ->
        viewer.may(Permission.READ_ENGAGEMENT, parties) ? tab(item) : Optional.empty();
  }

  private static Optional<ItemTab.Tab> tab(ItemRef item) {
    return switch (item.type()) {
      case ItemRef.SCENARIO, ItemRef.CAPABILITY ->
          Optional.of(
              new ItemTab.Tab(
                  "engagement.title", "/engagements?%s=%s".formatted(item.type(), item.id())));
      default -> Optional.empty();
    };
  }
}
