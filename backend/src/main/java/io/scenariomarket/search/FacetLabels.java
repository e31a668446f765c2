package io.scenariomarket.search;

import io.scenariomarket.index.Facet;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What to call the values of facets: vocabulary terms, and the words of the market itself. */
@Component
class FacetLabels {

  private final Vocabulary vocabulary;
  private final MessageSource messages;

  FacetLabels(Vocabulary vocabulary, MessageSource messages) {
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  /** What to call a facet. */
  String name(String facet, Locale locale) {
    return messages.getMessage("facet." + facet, null, locale);
  }

  /** What to call what can be found. */
  String type(ItemType type, Locale locale) {
    return messages.getMessage("facet.type." + type.key(), null, locale);
  }

  /** What to call organisations among other things. */
  String organisation(Locale locale) {
    return messages.getMessage("search.organisation", null, locale);
  }

  /** What to call a value. */
  String of(Facet facet, String value, Locale locale) {
    return switch (facet) {
      case KIND -> vocabulary.label(kind(value), value, locale);
      case STATE -> state(value, locale);
      case SAMPLE -> word("facet.sample." + value, value, locale);
      default ->
          FacetNames.vocabulary(facet)
              .map(kind -> vocabulary.label(kind, value, locale))
              .orElse(value);
    };
  }

  private TermKind kind(String value) {
    return vocabulary.find(TermKind.KIND, value).isPresent()
        ? TermKind.KIND
        : TermKind.CAPABILITY_KIND;
  }

  private String state(String value, Locale locale) {
    return word(
        "scenario.state." + value, word("capability.state." + value, value, locale), locale);
  }

  private String word(String key, String otherwise, Locale locale) {
    return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
  }
}
