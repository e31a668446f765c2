package io.scenariomarket.vocabulary;

import io.scenariomarket.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the terms of one request into the vocabulary's own and gathers those that it does not know,
 * with whatever else of the request cannot be accepted, so that all is told at once.
 */
public final class TermCheck {

  private static final String UNKNOWN = "vocabulary.unknown";

  private final Vocabulary vocabulary;
  private final List<Refusal.Field> refused = new ArrayList<>();

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

  /** The certificate of a product that was meant; one of an organisation is refused. */
  public String productCertificate(String field, String given) {
    var term = resolve(field, TermKind.QUALIFICATION, given);
    if (vocabulary.find(TermKind.QUALIFICATION, term).isPresent() && !vocabulary.ofProduct(term)) {
      refused.add(new Refusal.Field(field, "vocabulary.of-organisation", List.of(term)));
    }
    return term;
  }

  /** The texts so far that name no term, each once. */
  public List<String> unknown() {
    return refused.stream()
        .filter(field -> field.message().equals(UNKNOWN))
        .map(field -> String.valueOf(field.arguments().getFirst()))
        .distinct()
        .toList();
  }

  /** Gathers a field that cannot be accepted for another reason. */
  public void reject(String field, String message) {
    refused.add(new Refusal.Field(field, message, List.of()));
  }

  /** Gathers fields that cannot be accepted for other reasons. */
  public void reject(List<Refusal.Field> fields) {
    refused.addAll(fields);
  }

  /** Ends the check: refuses the request where something of it cannot be accepted. */
  public void refuse() {
    if (!refused.isEmpty()) {
      throw Refusal.invalid(List.copyOf(refused));
    }
  }

  private String resolve(String field, TermKind kind, String text) {
    var found = vocabulary.find(kind, text);
    if (found.isEmpty() && !kind.open()) {
      var known = vocabulary.terms(kind).stream().map(Term::term).collect(Collectors.joining("、"));
      refused.add(new Refusal.Field(field, UNKNOWN, List.of(text, known)));
    }
    return found.map(Term::term).orElse(text);
  }
}
