package io.scenariomarket.subscription;

import io.scenariomarket.search.Libraries;
import io.scenariomarket.search.Library;
import io.scenariomarket.search.SearchWords;
import io.scenariomarket.subscription.Digest.Change;
import io.scenariomarket.subscription.Digest.Changed;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words which fields of an item changed, and what short ones said before and say now. */
@Component
class FieldWords {

  private static final Map<String, TermKind> TERMS =
      Map.of(
          "maturity", TermKind.MATURITY,
          "leastMaturity", TermKind.MATURITY,
          "grade", TermKind.GRADE,
          "park", TermKind.PARK,
          "direction", TermKind.DIRECTION,
          "dataSensitivity", TermKind.SENSITIVITY);

  private static final Set<String> DAYS = Set.of("startDate", "endDate", "validUntil");

  private final Libraries libraries;
  private final SearchWords words;
  private final Vocabulary vocabulary;
  private final MessageSource messages;

  FieldWords(
      Libraries libraries, SearchWords words, Vocabulary vocabulary, MessageSource messages) {
    this.libraries = libraries;
    this.words = words;
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  /** One line for each field that says what it said before, and one for all others together. */
  List<String> lines(Changed changed, Locale language) {
    var lines = new ArrayList<String>();
    var others = new LinkedHashSet<String>();
    var money = money(changed, language);
    if (money != null) {
      lines.add(money);
    }
    for (var change : changed.changes()) {
      if (isMoney(change.field())) {
        continue;
      }
      var label = label(changed.item().type(), change.field(), language);
      if (label == null) {
        continue;
      }
      if (change.after() == null) {
        lines.add(text("digest.change.gone", language, label));
      } else if (isLong(change.before()) || isLong(change.after())) {
        others.add(label);
      } else {
        lines.add(line(label, changed, change, language));
      }
    }
    if (!others.isEmpty()) {
      var joined = String.join(text("search.words.and", language), others);
      lines.add(text("digest.change.rewritten", language, joined));
    }
    return lines.isEmpty() ? List.of(text("digest.change.other", language)) : lines;
  }

  private String line(String label, Changed changed, Change change, Locale language) {
    var type = changed.item().type();
    var after = value(type, change.field(), String.valueOf(change.after()), language);
    return change.before() == null
        ? text("digest.change.now", language, label, after)
        : text(
            "digest.change.from-to",
            language,
            label,
            value(type, change.field(), change.before(), language),
            after);
  }

  /** Both ends of a budget or price make one line. */
  private @Nullable String money(Changed changed, Locale language) {
    var of = changed.item().type().equals("scenario") ? "budget" : "price";
    var before = new ArrayList<@Nullable String>();
    var after = new ArrayList<@Nullable String>();
    var any = false;
    for (var end : List.of(of + "Min", of + "Max")) {
      var change = changed.changes().stream().filter(each -> each.field().equals(end)).findFirst();
      any |= change.isPresent();
      var now = changed.item().facts().get(end);
      before.add(change.isPresent() ? change.get().before() : now);
      after.add(now);
    }
    if (!any) {
      return null;
    }
    var label = text(changed.item().type() + "." + of, language);
    var now = amounts(after, language);
    var then = amounts(before, language);
    if (now == null) {
      return text("digest.change.gone", language, label);
    }
    return then == null
        ? text("digest.change.now", language, label, now)
        : text("digest.change.from-to", language, label, then, now);
  }

  /** A budget or price; {@code null} where nothing is said. */
  @Nullable String amounts(List<@Nullable String> ends, Locale language) {
    var min = decimal(ends.getFirst());
    var max = decimal(ends.getLast());
    return min == null && max == null ? null : words.amounts(min, max, language);
  }

  private static @Nullable BigDecimal decimal(@Nullable String figure) {
    return figure == null ? null : new BigDecimal(figure);
  }

  private static boolean isMoney(String field) {
    return field.endsWith("Min") || field.endsWith("Max");
  }

  private static boolean isLong(@Nullable String fact) {
    return fact != null && !fact.isEmpty() && fact.charAt(0) == FoundNow.HASH;
  }

  private @Nullable String label(String type, String field, Locale language) {
    return field.equals("state")
        ? text("facet.state", language)
        : messages.getMessage(type + "." + field, null, null, language);
  }

  private String value(String type, String field, String value, Locale language) {
    if (field.equals("state")) {
      return text(type + ".state." + value, language);
    }
    if (DAYS.contains(field)) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
          .withLocale(language)
          .format(LocalDate.parse(value));
    }
    if (field.equals("kind")) {
      return libraries
          .of(type)
          .flatMap(Library::kinds)
          .map(kinds -> vocabulary.label(kinds, value, language))
          .orElse(value);
    }
    var kind = TERMS.get(field);
    return kind == null ? value : vocabulary.label(kind, value, language);
  }

  private String text(String key, Locale language, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }
}
