package io.scenariomarket.web;

import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Controlled terms in the reader's language; templates call it {@code words}. */
@Component
class Words {

  private final Vocabulary vocabulary;

  Words(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The choices of a list, in the operator's order. */
  public List<Term> choices(String kind) {
    return vocabulary.terms(TermKind.valueOf(kind));
  }

  /** The qualifications that products have, in the operator's order. */
  public List<Term> productCertificates() {
    return vocabulary.productCertificates();
  }

  /** The level-2 fields of a track. */
  public List<Term> directions(Term track) {
    return vocabulary.directions(track);
  }

  /** Whether a text is a term of a list, in any of its forms. */
  public boolean known(String kind, String text) {
    return vocabulary.find(TermKind.valueOf(kind), text).isPresent();
  }

  /** Whether a text names a term, in any of its forms. */
  public boolean same(String kind, Term term, @Nullable String text) {
    return text != null
        && vocabulary.find(TermKind.valueOf(kind), text).filter(term::equals).isPresent();
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

  /** What people may look for here: the first field of each of two tracks, or the track itself. */
  public String examples() {
    var locale = LocaleContextHolder.getLocale();
    return vocabulary.terms(TermKind.TRACK).stream()
        .map(track -> vocabulary.directions(track).stream().findFirst().orElse(track))
        .limit(2)
        .map(term -> term.label(locale))
        .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
  }

  /** What to call several stored terms. */
  public List<String> all(String kind, List<String> terms) {
    var locale = LocaleContextHolder.getLocale();
    return terms.stream()
        .map(term -> vocabulary.label(TermKind.valueOf(kind), term, locale))
        .toList();
  }
}
