package io.scenariomarket.notification;

import io.scenariomarket.notification.Outbox.Outgoing;
import io.scenariomarket.notification.Outbox.Part;
import io.scenariomarket.shared.PublicAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes mails of what people are told: each message one of its own, or those of a day one. */
@Component
class Letters {

  /** More of a kind are counted and not listed. */
  private static final int LISTED = 20;

  private final NoticeWords words;
  private final NoticeKinds kinds;
  private final MailFoot foot;
  private final PublicAddress address;
  private final MessageSource messages;

  Letters(
      NoticeWords words,
      NoticeKinds kinds,
      MailFoot foot,
      PublicAddress address,
      MessageSource messages) {
    this.words = words;
    this.kinds = kinds;
    this.foot = foot;
    this.address = address;
    this.messages = messages;
  }

  /** A message as a mail of its own. */
  Letter of(Outgoing message) {
    var letter =
        foot.under(
            subject(message),
            text(message),
            message.language(),
            "notice." + message.id(),
            message.person(),
            message.kind());
    // Several are told by the page where they are, which has the invitation to each.
    return message.parts().size() == 1
        ? letter.inviting(message.parts().getFirst().calendar())
        : letter;
  }

  /**
   * The mail of a day: what one person was told, by kind.
   *
   * @param told at least one message
   */
  Letter ofDay(LocalDate day, List<Outgoing> told) {
    var latest = told.getLast();
    var language = latest.language();
    var person = latest.person();
    var sections =
        told.stream().collect(Collectors.groupingBy(Outgoing::kind)).entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(kind -> section(kind.getKey(), kind.getValue(), language))
            .collect(Collectors.joining("\n\n"));
    return foot.under(
        message("notice.daily.subject", language, told.size(), words.day(day, language)),
        message("notice.daily.text", language, told.size(), sections, address.of("/notices")),
        language,
        "daily.%s.%s".formatted(day, person),
        person,
        null);
  }

  private String section(String kind, List<Outgoing> told, Locale language) {
    var name = kinds.find(kind).map(each -> message(each.name(), language)).orElse(kind);
    var entries =
        told.stream()
            .limit(LISTED)
            .map(each -> "- " + subject(each) + "\n  " + address.of("/notices/" + each.id()))
            .collect(Collectors.joining("\n"));
    var head = message("notice.daily.kind", language, name, told.size());
    return told.size() <= LISTED
        ? head + "\n\n" + entries
        : head
            + "\n\n"
            + entries
            + "\n\n"
            + message(
                "notice.daily.more",
                language,
                told.size() - LISTED,
                address.of("/notices?kind=" + kind));
  }

  private String subject(Outgoing message) {
    var parts = message.parts();
    return parts.size() == 1 || message.overview() == null
        ? parts.getLast().subject()
        : words.subjectOfSeveral(message.key(), message.language(), things(message));
  }

  private String text(Outgoing message) {
    var parts = message.parts();
    var overview = message.overview();
    return parts.size() == 1 || overview == null
        ? parts.getLast().text()
        : words.textOfSeveral(
            message.key(),
            message.language(),
            things(message),
            parts.stream().map(Part::entry).map(Objects::requireNonNull).toList(),
            overview);
  }

  private static int things(Outgoing message) {
    return (int) message.parts().stream().map(Part::about).distinct().count();
  }

  private String message(String key, Locale language, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }
}
