package io.scenariomarket.vocabulary;

import io.scenariomarket.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the terms of one request into the vocabulary's own and gathers those that it does not know,
 * so that all are told at once.
 */
public final class TermCheck {

  private final Vocabulary vocabulary;
  private final List<Refusal.Field> unknown = new ArrayList<>();

  public TermCheck(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The term that was meant; {@code null} where none was given. */
  public @Nullable String one(String field, TermKind kind, @Nullable String given) {
    return given == null ? null : resolve(field, kind, given);
  }

  /** The terms that were meant, each once. */
  public List<String> all(String field, TermKind kind, List<String> given) {
    return given.stream().map(text -> resolve(field, kind, text)).distinct().toList();
  }

  /** The texts so far that name no term, each once. */
  public List<String> unknown() {
    return unknown.stream()
        .map(field -> String.valueOf(field.arguments().getFirst()))
        .distinct()
        .toList();
  }

  /** Ends the check: refuses the request where a term was not known. */
  public void refuseUnknown() {
    if (!unknown.isEmpty()) {
      throw Refusal.invalid(List.copyOf(unknown));
    }
  }

  private String resolve(String field, TermKind kind, String text) {
    var found = vocabulary.find(kind, text);
    if (found.isEmpty() && !kind.open()) {
      var known = vocabulary.terms(kind).stream().map(Term::term).collect(Collectors.joining("、"));
      unknown.add(new Refusal.Field(field, "vocabulary.unknown", List.of(text, known)));
    }
    return found.map(Term::term).orElse(text);
  }
}
