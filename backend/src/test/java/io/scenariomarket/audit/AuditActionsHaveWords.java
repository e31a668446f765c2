package io.scenariomarket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.identity.Audited;
import java.util.Locale;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;

/** Fails whichever test does something for which the audit trail has no words. */
@TestComponent
public class AuditActionsHaveWords {

  private final MessageSource messages;

  AuditActionsHaveWords(MessageSource messages) {
    this.messages = messages;
  }

  @EventListener
  void check(Audited change) {
    for (var key :
        new String[] {"audit.action." + change.action(), "audit.type." + change.itemType()}) {
      for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
        assertThat(messages.getMessage(key, null, null, locale)).as(key).isNotBlank();
      }
    }
  }
}
