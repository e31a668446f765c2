package io.scenariomarket.promotion;

import io.scenariomarket.engagement.Part;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.ZoneProperties;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a side agrees to, word by word, in the language in which it was asked. */
@Component
class ConsentWording {

  private final OrganisationManagement organisations;
  private final ZoneProperties zone;
  private final MessageSource messages;

  ConsentWording(
      OrganisationManagement organisations, ZoneProperties zone, MessageSource messages) {
    this.organisations = organisations;
    this.zone = zone;
    this.messages = messages;
  }

  /** What the organisation of a side agrees to. */
  String of(Case told, Part side, Locale locale) {
    var organisation = told.organisation(side);
    return messages.getMessage(
        "case.consent.wording",
        new Object[] {
          organisations.names(List.of(organisation)).get(organisation),
          told.title(),
          told.edition(),
          zone.nameIn(locale)
        },
        locale);
  }
}
