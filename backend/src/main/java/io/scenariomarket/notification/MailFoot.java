package io.scenariomarket.notification;

import io.scenariomarket.notification.UnsubscribeLinks.Link;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.shared.ZoneProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why somebody gets a mail, and how they stop it: at its foot, and for their mail program. */
@Component
class MailFoot {

  private static final String CHOICES = "/notices/choices";

  private final NoticeKinds kinds;
  private final UnsubscribeLinks links;
  private final PublicAddress address;
  private final ZoneProperties zone;
  private final MessageSource messages;

  MailFoot(
      NoticeKinds kinds,
      UnsubscribeLinks links,
      PublicAddress address,
      ZoneProperties zone,
      MessageSource messages) {
    this.kinds = kinds;
    this.links = links;
    this.address = address;
    this.zone = zone;
    this.messages = messages;
  }

  /**
   * A mail with all that it needs beside what it says.
   *
   * @param id tells it from others, and is the same when it is sent again
   * @param person who gets it; {@code null} for somebody without an account, who has nothing to
   *     choose
   * @param kind the key of its kind; {@code null} for the mail of the day
   */
  Letter under(
      String subject,
      String text,
      Locale language,
      String id,
      @Nullable String person,
      @Nullable String kind) {
    var known = Optional.ofNullable(kind).flatMap(kinds::find);
    var stop =
        person == null || known.filter(each -> !each.mayBeOff()).isPresent()
            ? null
            : links.of(new Link(person, kind));
    return new Letter(
        subject, text + foot(known, stop, person != null, language), language, headers(id, stop));
  }

  private String foot(
      Optional<NoticeKind> kind, @Nullable String stop, boolean chooses, Locale language) {
    var lines = new ArrayList<String>();
    var why = message(kind.map(NoticeKind::why).orElse("notice.why.daily"), language);
    lines.add(message("mail.foot.why", language, why));
    if (stop != null) {
      lines.add(
          kind.map(each -> message(each.name(), language))
              .map(name -> message("mail.foot.stop", language, name, stop))
              .orElseGet(() -> message("mail.foot.stop.daily", language, stop)));
    } else if (chooses) {
      lines.add(message("mail.foot.always", language));
    }
    if (chooses) {
      lines.add(message("mail.foot.choose", language, address.of(CHOICES)));
    }
    lines.add(message("mail.foot.automatic", language, zone.nameIn(language)));
    return "\n-- \n" + String.join("\n", lines) + "\n";
  }

  /** Mail programs that know RFC 8058 offer to stop it with one click. */
  private Map<String, String> headers(String id, @Nullable String stop) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Auto-Submitted", "auto-generated");
    headers.put("Message-ID", "<%s@%s>".formatted(id, address.host()));
    if (stop != null) {
      headers.put("List-Unsubscribe", "<" + stop + ">");
      headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return headers;
  }

  private String message(String key, Locale language, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }
}
