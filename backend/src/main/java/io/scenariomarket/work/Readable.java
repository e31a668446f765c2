package io.scenariomarket.work;

import io.scenariomarket.shared.Bounds;
import io.scenariomarket.shared.DayWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a version says, in words; templates call it {@code readable}. */
@Component
public class Readable {

  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ISO_MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private final MessageSource messages;

  Readable(MessageSource messages) {
    this.messages = messages;
  }

  /** The name of a field of a kind of items. */
  public String field(String type, String field) {
    return word(type + "." + field, word("field." + field, field));
  }

  /** A value as people would write it; {@code null} for none. */
  public @Nullable String value(@Nullable JsonNode value) {
    var said = Differences.said(value);
    if (said == null) {
      return null;
    }
    if (said.isArray()) {
      return said.valueStream().map(this::value).collect(Collectors.joining("、"));
    }
    if (said.isObject() && said.has("comparator") && said.has("value")) {
      return figure(said);
    }
    if (said.isObject()) {
      return said.propertyStream()
          .filter(each -> Differences.said(each.getValue()) != null)
          .filter(each -> !openTo(each.getKey(), each.getValue()))
          .map(each -> part(each.getKey(), each.getValue()))
          .collect(Collectors.joining(" · "));
    }
    if (said.isBoolean()) {
      return word("value." + said.asBoolean(), said.asString());
    }
    return said.isNumber()
        ? new BigDecimal(said.asString()).stripTrailingZeros().toPlainString()
        : word("value." + said.asString(), date(said.asString()));
  }

  /** A day or a month as people write it, such as 2026年3月5日; anything else as it is. */
  public String date(String text) {
    return ISO_DAY.matcher(text).matches()
        ? Bounds.day(text).map(day -> words(DayWords.DAY, day)).orElse(text)
        : ISO_MONTH.matcher(text).matches()
            ? Bounds.day(text + "-01").map(day -> words("show.month", day)).orElse(text)
            : text;
  }

  private String words(String key, LocalDate day) {
    return DayWords.of(key, day, messages, LocaleContextHolder.getLocale());
  }

  /** What an indicator has to reach, in the order in which people say it: 检出率 ≥ 99 %. */
  private String figure(JsonNode indicator) {
    return Stream.of("name", "comparator", "value", "unit")
        .map(part -> value(indicator.get(part)))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  /** That something is public need not be said. */
  private static boolean openTo(String name, JsonNode value) {
    return name.equals("confidentiality") && value.asString("").equals("PUBLIC");
  }

  private String part(String name, JsonNode value) {
    var label = word("field.part." + name, "");
    var words = String.valueOf(value(value));
    return label.isEmpty() ? words : label + " " + words;
  }

  private String word(String key, String otherwise) {
    return String.valueOf(
        messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
  }
}
