package io.scenariomarket.matching;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemTab;
import io.scenariomarket.work.ItemTab.Tab;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What matching knows of items, beside what they say of themselves. */
@Configuration(proxyBeanMethods = false)
class MatchTabs {

  @Bean
  @Order(10)
  ItemTab matchesTab() {
    return (item, _, _) ->
        switch (item.type()) {
          case ItemRef.SCENARIO ->
              Optional.of(new Tab("matching.section.matches", item.address() + "/matches"));
          case ItemRef.CAPABILITY ->
              Optional.of(
                  new Tab("matching.section.opportunities", item.address() + "/opportunities"));
          default -> Optional.empty();
        };
  }

  @Bean
  @Order(20)
  ItemTab polishTab() {
    return (item, parties, viewer) ->
        item.type().equals(ItemRef.CAPABILITY) && viewer.may(Permission.EDIT_ITEM, parties)
            ? Optional.of(new Tab("polish.section", item.address() + "/polish"))
            : Optional.empty();
  }
}
