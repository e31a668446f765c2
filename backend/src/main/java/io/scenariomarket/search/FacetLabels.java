package io.scenariomarket.search;

import io.scenariomarket.index.Facet;
import io.scenariomarket.shared.ItemType;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What to call the values of facets: vocabulary terms, and the words of the market itself. */
@Component
class FacetLabels {

  private final Libraries libraries;
  private final Vocabulary vocabulary;
  private final MessageSource messages;

  FacetLabels(Libraries libraries, Vocabulary vocabulary, MessageSource messages) {
    this.libraries = libraries;
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  /** What to call a facet. */
  String name(String facet, Locale locale) {
    return messages.getMessage("facet." + facet, null, locale);
  }

  /** What to call what can be found. */
  String type(ItemType type, Locale locale) {
    return messages.getMessage("facet.type." + type.name(), null, locale);
  }

  /** What to call organisations among other things. */
  String organisation(Locale locale) {
    return messages.getMessage("search.organisation", null, locale);
  }

  /** What to call a value. */
  String of(Facet facet, String value, Locale locale) {
    if (facet.equals(Facet.KIND)) {
      return libraries.kind(value).map(term -> term.label(locale)).orElse(value);
    }
    if (facet.equals(Facet.STATE)) {
      return libraries.all().stream()
          .map(each -> word(each.type().name() + ".state." + value, locale))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(value);
    }
    return Optional.ofNullable(word("facet." + facet.name() + "." + value, locale))
        .or(() -> TermKind.named(facet.name()).map(kind -> vocabulary.label(kind, value, locale)))
        .orElse(value);
  }

  private @Nullable String word(String key, Locale locale) {
    return messages.getMessage(key, null, null, locale);
  }
}
