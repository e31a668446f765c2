package io.scenariomarket.web;

import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Controlled terms in the reader's language; templates call it {@code words}. */
@Component
class Words {

  private final Vocabulary vocabulary;
  private final MessageSource messages;

  Words(Vocabulary vocabulary, MessageSource messages) {
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  /** The choices of a list, in the operator's order. */
  public List<Term> choices(String kind) {
    return vocabulary.terms(TermKind.valueOf(kind));
  }

  /** What to call a choice. */
  public String label(Term term) {
    return term.label(LocaleContextHolder.getLocale());
  }

  /** What to call a stored term; {@code null} where none is given. */
  public @Nullable String of(String kind, @Nullable String term) {
    return term == null
        ? null
        : vocabulary.label(TermKind.valueOf(kind), term, LocaleContextHolder.getLocale());
  }

  /** What to call several stored terms. */
  public List<String> all(String kind, List<String> terms) {
    var locale = LocaleContextHolder.getLocale();
    return terms.stream()
        .map(term -> vocabulary.label(TermKind.valueOf(kind), term, locale))
        .toList();
  }

  /** What to call a value of a facet: states and types are no controlled terms, but messages. */
  public @Nullable String facet(String facet, String value, String label) {
    var locale = LocaleContextHolder.getLocale();
    return switch (facet) {
      case "type" -> messages.getMessage("facet.type." + value, null, locale);
      case "state" ->
          messages.getMessage(
              "scenario.state." + value,
              null,
              messages.getMessage("capability.state." + value, null, label, locale),
              locale);
      default -> label;
    };
  }
}
