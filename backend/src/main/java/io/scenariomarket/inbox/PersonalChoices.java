package io.scenariomarket.inbox;

import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.identity.PersonalData;
import io.scenariomarket.notification.MailChoices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of what a person wants mail, which is forgotten with them. */
@Component
class PersonalChoices extends PersonalData {

  private final MailChoices choices;

  PersonalChoices(MailChoices choices) {
    super("mail_choices", choices::export);
    this.choices = choices;
  }

  /** In the transaction that erases the account. */
  @EventListener
  void on(AccountErased event) {
    choices.forget(event.subject());
  }
}
