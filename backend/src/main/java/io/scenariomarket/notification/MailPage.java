package io.scenariomarket.notification;

import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.shared.ZoneProperties;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Shows a message as a page: one template for every mail that leaves the market. */
@Component
class MailPage {

  private final ITemplateEngine templates;
  private final PublicAddress address;
  private final ZoneProperties zone;

  MailPage(ITemplateEngine templates, PublicAddress address, ZoneProperties zone) {
    this.templates = templates;
    this.address = address;
    this.zone = zone;
  }

  /** The page, with all that it needs within it. */
  String html(Letter letter) {
    var language = letter.language();
    return templates.process(
        "notification/mail",
        new Context(
            language,
            Map.of(
                "language",
                language.toLanguageTag(),
                "market",
                zone.nameIn(language),
                "home",
                address.of("/"),
                "subject",
                letter.subject(),
                "body",
                MailBody.of(letter.text(), address.of("/")))));
  }
}
