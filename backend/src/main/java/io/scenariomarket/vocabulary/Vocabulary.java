package io.scenariomarket.vocabulary;

import io.scenariomarket.analysis.Folding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All controlled terms of this installation.
 *
 * <p>A term is found by itself, its English label or an alias, whatever the letter case, the width
 * of the characters, and whether it is written in traditional or simplified characters.
 */
public final class Vocabulary {

  private final Map<TermKind, List<Term>> byKind = new EnumMap<>(TermKind.class);
  private final Map<TermKind, Map<String, Term>> byName = new EnumMap<>(TermKind.class);
  private final Map<TermRole, String> byRole = new EnumMap<>(TermRole.class);

  /**
   * A vocabulary of the given terms, one for each role; where two claim a name, the first keeps it.
   */
  Vocabulary(List<Term> terms) {
    for (var kind : TermKind.values()) {
      byKind.put(kind, new ArrayList<>());
      byName.put(kind, new HashMap<>());
    }
    for (var term : terms) {
      of(term.kind()).add(term);
      term.roles().forEach(role -> byRole.put(role, term.term()));
    }
    // Proper names first, so that no alias of one term hides another.
    terms.forEach(term -> name(term, term.term()));
    terms.forEach(term -> term.names().forEach(name -> name(term, name)));
  }

  private void name(Term term, String name) {
    names(term.kind()).putIfAbsent(fold(name), term);
  }

  /** The terms of a list in the operator's order. */
  public List<Term> terms(TermKind kind) {
    return List.copyOf(of(kind));
  }

  /** The qualifications that products have, not organisations. */
  public List<Term> productCertificates() {
    return of(TermKind.QUALIFICATION).stream()
        .filter(term -> term.certificate().isPresent())
        .toList();
  }

  /** What is known of a qualification as a certificate of products; empty for organisations'. */
  public Optional<ProductCertificate> productCertificate(String qualification) {
    return find(TermKind.QUALIFICATION, qualification).flatMap(Term::certificate);
  }

  /** Whether a qualification is a certificate of a product, not of an organisation. */
  public boolean ofProduct(String qualification) {
    return productCertificate(qualification).isPresent();
  }

  /** The level-2 fields of a track. */
  public List<Term> directions(Term track) {
    return of(TermKind.DIRECTION).stream()
        .filter(direction -> track.term().equals(direction.within()))
        .toList();
  }

  /** The term that plays a role. */
  public String term(TermRole role) {
    return Objects.requireNonNull(byRole.get(role));
  }

  /** The term that a text names, if any. */
  public Optional<Term> find(TermKind kind, String text) {
    return Optional.ofNullable(names(kind).get(fold(text)));
  }

  /**
   * What to call a stored term in the reader's language; a text that is no term stands for itself.
   */
  public String label(TermKind kind, String term, Locale locale) {
    return find(kind, term).map(found -> found.label(locale)).orElse(term);
  }

  /** A term's place in its list from 0; {@code null} for a text that is no term. */
  public @Nullable Integer rank(TermKind kind, @Nullable String term) {
    return term == null ? null : find(kind, term).map(Term::rank).orElse(null);
  }

  /** Whether a region, followed outwards through what it lies within, reaches another. */
  public boolean within(String region, String area) {
    for (var at = find(TermKind.REGION, region); at.isPresent(); ) {
      if (at.get().term().equals(area)) {
        return true;
      }
      at = Optional.ofNullable(at.get().within()).flatMap(next -> find(TermKind.REGION, next));
    }
    return region.equals(area);
  }

  /** Whether whoever has the first term has the second too: it is the same, or is implied. */
  public boolean implies(TermKind kind, String held, String wanted) {
    return held.equals(wanted)
        || find(kind, held).stream()
            .flatMap(term -> term.implies().stream())
            .anyMatch(implied -> implies(kind, implied, wanted));
  }

  private List<Term> of(TermKind kind) {
    return byKind.computeIfAbsent(kind, _ -> new ArrayList<>());
  }

  private Map<String, Term> names(TermKind kind) {
    return byName.computeIfAbsent(kind, _ -> new HashMap<>());
  }

  private static String fold(String name) {
    return Folding.fold(name).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
