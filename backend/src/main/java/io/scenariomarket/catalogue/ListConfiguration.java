package io.scenariomarket.catalogue;

import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.shared.ValueConverters;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;

/** How ids are stored and kinds are read from addresses; what is told of lists. */
@Configuration(proxyBeanMethods = false)
class ListConfiguration {

  @Bean
  ValueConverters listIdConversion() {
    return ValueConverters.of(ListId.class, UUID.class, ListId::value, ListId::new);
  }

  @Bean
  KindOfAddress kindOfAddress() {
    return new KindOfAddress();
  }

  @Bean
  NoticeKind listRemindersKind() {
    return NoticeKind.atOnce("list");
  }

  /** Addresses have the plural noun, which is no constant's name. */
  static final class KindOfAddress implements Converter<String, ListKind> {

    @Override
    public ListKind convert(String path) {
      return ListKind.of(path);
    }
  }
}
