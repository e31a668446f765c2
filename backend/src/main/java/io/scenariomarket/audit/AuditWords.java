package io.scenariomarket.audit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what an entry means, in the reader's language. */
@Component
class AuditWords {

  private final MessageSource messages;

  AuditWords(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * One value that changed.
   *
   * @param label what it is
   * @param before what it was; {@code null} where there was none
   * @param after what it is since; {@code null} where there is none
   */
  record Change(String label, @Nullable String before, @Nullable String after) {}

  String text(String key) {
    return messages.getMessage(key, null, locale());
  }

  String action(String action) {
    return or("audit.action." + action, action);
  }

  String itemType(String type) {
    return or("audit.type." + type, type);
  }

  /** Who it was, given what the people among the actors are called. */
  String actor(String actor, Map<String, String> names) {
    return actor.equals(AuditEntry.SYSTEM)
        ? text("audit.actor.system")
        : names.getOrDefault(actor, text("audit.actor.unknown"));
  }

  /** Every value of an entry, each beside what it was. */
  List<Change> changes(AuditEntry entry) {
    var names = new LinkedHashSet<>(entry.before().keySet());
    names.addAll(entry.after().keySet());
    return names.stream()
        .map(
            name ->
                new Change(
                    or("audit.field." + name, name),
                    value(entry.itemType(), name, entry.before().get(name)),
                    value(entry.itemType(), name, entry.after().get(name))))
        .toList();
  }

  private @Nullable String value(String itemType, String name, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Collection<?> several ->
          several.stream()
              .map(each -> value(itemType, name, each))
              .collect(Collectors.joining(text("audit.list-separator")));
      case Map<?, ?> parts ->
          parts.entrySet().stream()
              .map(part -> part.getKey() + " " + value(itemType, name, part.getValue()))
              .collect(Collectors.joining(text("audit.list-separator")));
      default ->
          or("audit.value." + name + "." + value, or(itemType + "." + name + "." + value, value));
    };
  }

  private String or(String key, Object otherwise) {
    var text = messages.getMessage(key, null, null, locale());
    return text == null ? String.valueOf(otherwise) : text;
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
