package io.scenariomarket.inbox;

import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.identity.PersonalData;
import io.scenariomarket.notification.Inbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a person was told, which is forgotten with them. */
@Component
class PersonalInbox extends PersonalData {

  private final Inbox inbox;

  PersonalInbox(Inbox inbox) {
    super("notices", inbox::export);
    this.inbox = inbox;
  }

  /** In the transaction that erases the account. */
  @EventListener
  void on(AccountErased event) {
    inbox.forget(event.subject());
  }
}
