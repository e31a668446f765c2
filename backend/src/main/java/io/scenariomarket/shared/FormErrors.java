package io.scenariomarket.shared;

import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What is wrong with the form that is being read, field by field, in the reader's language.
 *
 * <p>A form keeps every field as it was typed; reading a field that makes no sense gives {@code
 * null} and a note beside it, so that all mistakes are told at once and nothing typed is lost.
 */
public final class FormErrors {

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final MessageSource messages;
  private final Map<String, String> byField = new LinkedHashMap<>();

  public FormErrors(MessageSource messages) {
    this.messages = messages;
  }

  /** Messages by the path of the field, in the order of their discovery. */
  public Map<String, String> byField() {
    return byField;
  }

  public boolean any() {
    return !byField.isEmpty();
  }

  /** Notes a mistake; the first one of a field stays. */
  public void reject(String field, String key, Object... arguments) {
    byField.putIfAbsent(
        field, messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
  }

  /** Notes the fields that a service has refused. */
  public void reject(Refusal refusal) {
    refusal.fields().forEach(f -> reject(f.field(), f.message(), f.arguments().toArray()));
  }

  /** Notes what Bean Validation finds. */
  public void validate(Validator validator, Object content) {
    for (var violation : validator.validate(content)) {
      byField.putIfAbsent(violation.getPropertyPath().toString(), violation.getMessage());
    }
  }

  /** A number; thousands may be set apart by commas. */
  public @Nullable BigDecimal decimal(String field, @Nullable String typed) {
    var text = Text.orNull(typed);
    return text == null
        ? null
        : read(field, text.replaceAll("[,，\\s]", ""), Bounds::decimal, Bounds::whyNoNumber);
  }

  /** A whole number. */
  public @Nullable Integer integer(String field, @Nullable String typed) {
    var text = Text.orNull(typed);
    return text == null ? null : read(field, text, Bounds::integer, Bounds::whyNotWhole);
  }

  /** A day as browsers send it, 2026-03-05. */
  public @Nullable LocalDate date(String field, @Nullable String typed) {
    var text = Text.orNull(typed);
    return text == null ? null : read(field, text, Bounds::day, Bounds::whyNoDay);
  }

  /** A moment as browsers send it, 2026-03-05T14:00, by the clocks of a time zone. */
  public @Nullable Instant moment(String field, @Nullable String typed, ZoneId zone) {
    var text = Text.orNull(typed);
    return text == null
        ? null
        : read(
            field,
            text,
            each -> Bounds.dayAndTime(each).map(time -> time.atZone(zone).toInstant()),
            _ -> "form.moment");
  }

  private <T> @Nullable T read(
      String field, String text, Function<String, Optional<T>> value, UnaryOperator<String> why) {
    var read = value.apply(text);
    if (read.isEmpty()) {
      reject(field, why.apply(text));
    }
    return read.orElse(null);
  }

  /** One of several constants; the first one where nothing is chosen. */
  public <E extends Enum<E>> E choice(String field, @Nullable String typed, Class<E> choices) {
    var text = Text.orNull(typed);
    var all = choices.getEnumConstants();
    for (var choice : all) {
      if (choice.name().equals(text)) {
        return choice;
      }
    }
    if (text != null) {
      reject(field, "form.choice");
    }
    return all[0];
  }

  /** Several texts, one a line. */
  public static List<String> lines(@Nullable String typed) {
    return typed == null ? List.of() : Text.list(typed.lines().toList());
  }

  /** A number as it is typed. */
  public static @Nullable String typed(@Nullable BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros().toPlainString();
  }

  /** A day, or anything else whose text is its usual form, as it is typed. */
  public static @Nullable String typed(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /**
   * Rows of a form, to which more can be added.
   *
   * @param empty what a row is that was not sent, before one that was
   */
  public static <T> List<T> rows(@Nullable List<T> sent, T empty) {
    var rows = sent == null ? new ArrayList<T>() : new ArrayList<>(sent);
    rows.replaceAll(row -> Objects.requireNonNullElse(row, empty));
    return rows;
  }

  /** How a row of a form is read, given where it stands, such as {@code cases[2]}. */
  @FunctionalInterface
  public interface RowReader<F, T> {

    /** What the row means. */
    T read(F row, String path, FormErrors errors);
  }

  /**
   * What the rows of a form mean, each read at its path.
   *
   * @param name of the rows, such as {@code cases}
   */
  public <F, T> List<T> each(String name, List<F> rows, RowReader<F, T> reader) {
    var read = new ArrayList<T>();
    for (var at = 0; at < rows.size(); at++) {
      read.add(reader.read(rows.get(at), "%s[%d]".formatted(name, at), this));
    }
    return read;
  }

  /**
   * The ids among what was chosen; people type none, so that whatever else is sent counts for
   * nothing.
   */
  public static List<UUID> ids(List<String> chosen) {
    return chosen.stream()
        .filter(each -> ID.matcher(each).matches())
        .map(UUID::fromString)
        .distinct()
        .toList();
  }

  /** What was chosen among several; a text that was not sent counts for nothing. */
  public static List<String> chosen(@Nullable List<String> sent) {
    return rows(sent, "");
  }

  /**
   * Adds a row to a form or takes one away, as a button says: {@code add-criterion}, or {@code
   * remove-criterion-2} for the third. A number that no row has changes nothing.
   *
   * @param name what buttons call such a row
   * @param empty what is added
   * @return whether the button is about such rows
   */
  public static <T> boolean changeRows(List<T> rows, String name, T empty, String action) {
    var remove = "remove-" + name + "-";
    if (action.startsWith(remove)) {
      var number = action.substring(remove.length());
      if (number.matches("\\d{1,4}") && Integer.parseInt(number) < rows.size()) {
        rows.remove(Integer.parseInt(number));
      }
      return true;
    }
    var added = action.equals("add-" + name);
    if (added) {
      rows.add(empty);
    }
    return added;
  }
}
