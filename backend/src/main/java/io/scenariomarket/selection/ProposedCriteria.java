package io.scenariomarket.selection;

import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The criteria with which a selection begins, for its owner to change. */
@Component
class ProposedCriteria {

  /** What they are and how much each counts, in percent. */
  private static final List<Map.Entry<String, Integer>> ALL =
      List.of(
          Map.entry("technology", 35),
          Map.entry("maturity", 20),
          Map.entry("price", 20),
          Map.entry("delivery", 15),
          Map.entry("service", 10));

  private final MessageSource messages;

  ProposedCriteria(MessageSource messages) {
    this.messages = messages;
  }

  /** In the words of whoever begins. */
  List<Criterion> inWords() {
    return ALL.stream()
        .map(
            each ->
                new Criterion(
                    text("selection.proposed." + each.getKey()),
                    text("selection.proposed." + each.getKey() + ".meaning"),
                    each.getValue()))
        .toList();
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
