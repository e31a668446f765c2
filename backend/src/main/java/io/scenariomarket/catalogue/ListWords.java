package io.scenariomarket.catalogue;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.shared.DayWords;
import io.scenariomarket.shared.MoneyWords;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How lists are worded, the same on pages, in documents, sheets and feeds. */
@Component
class ListWords {

  private final MessageSource messages;
  private final Vocabulary vocabulary;
  private final Clock clock;

  ListWords(MessageSource messages, Vocabulary vocabulary, Clock clock) {
    this.messages = messages;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  String text(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** What a list is called with its number and, from the second on, its edition. */
  String title(MarketList list, Locale locale) {
    var numbered =
        list.number()
            .map(
                number ->
                    number.year() == null
                        ? text(locale, "list.titled", list.text().title(), "" + number.number())
                        : text(
                            locale,
                            "list.titled.yearly",
                            list.text().title(),
                            "" + number.number(),
                            "" + number.year()))
            .orElse(list.text().title());
    return list.edition() == 1
        ? numbered
        : text(locale, "list.titled.edition", numbered, "" + list.edition());
  }

  /** When a list was published, how many items it has, and how long it holds. */
  String line(PrintedList printed) {
    var locale = printed.locale();
    var text = printed.list().text();
    var published = day(printed.publishedAt(), locale);
    var items = printed.entries().size();
    return period(text.periodFrom(), text.periodTo(), locale)
        .map(period -> text(locale, "list.print.line.period", published, items, period))
        .orElseGet(() -> text(locale, "list.print.line", published, items));
  }

  /** A controlled term in the reader's language; {@code null} where none is given. */
  @Nullable Label term(TermKind kind, @Nullable String term, Locale locale) {
    return term == null ? null : new Label(term, vocabulary.label(kind, term, locale));
  }

  List<Label> terms(TermKind kind, List<String> terms, Locale locale) {
    return terms.stream()
        .map(term -> new Label(term, vocabulary.label(kind, term, locale)))
        .toList();
  }

  /** Several terms in a line. */
  Optional<String> joined(TermKind kind, List<String> terms, Locale locale) {
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(
                text(locale, "list.comma"),
                terms(kind, terms, locale).stream().map(Label::label).toList()));
  }

  /** An amount or a range of amounts in 万元. */
  Optional<String> money(@Nullable BigDecimal min, @Nullable BigDecimal max, Locale locale) {
    return min == null && max == null
        ? Optional.empty()
        : Optional.of(MoneyWords.of(min, max, messages, locale));
  }

  /** A period of which either end may be open. */
  Optional<String> period(@Nullable LocalDate from, @Nullable LocalDate to, Locale locale) {
    if (from != null && to != null) {
      return Optional.of(text(locale, "show.period", day(from, locale), day(to, locale)));
    }
    if (from != null) {
      return Optional.of(text(locale, "show.period.from", day(from, locale)));
    }
    return to == null
        ? Optional.empty()
        : Optional.of(text(locale, "show.period.to", day(to, locale)));
  }

  String day(LocalDate date, Locale locale) {
    return DayWords.of(DayWords.DAY, date, messages, locale);
  }

  String day(Instant moment, Locale locale) {
    return day(moment.atZone(clock.getZone()).toLocalDate(), locale);
  }

  /** That something is not told, and who may read it. */
  String withheld(Confidentiality level, Locale locale) {
    return text(locale, "confidentiality.withheld." + level);
  }
}
