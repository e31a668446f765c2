package io.scenariomarket.notification;

import io.scenariomarket.shared.PublicAddress;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Puts notices into the words of their readers' languages. */
@Component
class NoticeWords {

  /** More are counted and not listed. */
  private static final int LISTED = 20;

  private final MessageSource messages;
  private final PublicAddress address;

  NoticeWords(MessageSource messages, PublicAddress address) {
    this.messages = messages;
    this.address = address;
  }

  /** A notice as the text of a message of its own. */
  String text(Notice notice, Locale language) {
    return message(notice.key() + ".text", language, arguments(notice, language));
  }

  /** A notice among others in a message; {@code null} for one that is never among others. */
  @Nullable String entry(Notice notice, Locale language) {
    return notice.overview() == null
        ? null
        : message(notice.key() + ".entry", language, arguments(notice, language));
  }

  /**
   * Several notices of one kind as the text of one message.
   *
   * @param count how many things they are about
   */
  String textOfSeveral(
      String key, Locale language, int count, List<String> entries, String overview) {
    var lines =
        entries.stream()
            .limit(LISTED)
            .map(entry -> "- " + entry.strip().replaceAll("\n+", "\n  "))
            .collect(Collectors.joining("\n"));
    return message(
        key + ".several.text", language, new Object[] {count, lines, address.of(overview)});
  }

  /** What several notices of one kind are called, by how many things they are about. */
  String subjectOfSeveral(String key, Locale language, int count) {
    return message(key + ".several.subject", language, new Object[] {count});
  }

  /** What a notice is called, by language. */
  Map<String, String> subjects(Notice notice) {
    return Addressee.LANGUAGES.stream()
        .collect(
            Collectors.toMap(
                Locale::toLanguageTag,
                language ->
                    message(notice.key() + ".subject", language, arguments(notice, language))));
  }

  /** A day, as a language writes it. */
  String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
  }

  private Object[] arguments(Notice notice, Locale language) {
    return Stream.concat(
            notice.arguments().stream().map(argument -> worded(argument, language)),
            Stream.of(address.of(notice.link())))
        .toArray();
  }

  private Object worded(Object argument, Locale language) {
    return switch (argument) {
      case LocalDate day -> day(day, language);
      case MessageSourceResolvable words ->
          messages.getMessage(
              new DefaultMessageSourceResolvable(
                  words.getCodes(), arguments(words, language), words.getDefaultMessage()),
              language);
      case List<?> lines ->
          lines.stream()
              .map(line -> String.valueOf(worded(line, language)))
              .collect(Collectors.joining("\n"));
      default -> argument;
    };
  }

  private Object @Nullable [] arguments(MessageSourceResolvable words, Locale language) {
    var arguments = words.getArguments();
    return arguments == null
        ? null
        : Stream.of(arguments).map(each -> worded(each, language)).toArray();
  }

  private String message(String key, Locale language, Object[] arguments) {
    return messages.getMessage("mail." + key, arguments, language);
  }
}
