package io.scenariomarket.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One controlled term.
 *
 * @param kind the list that it belongs to
 * @param term the Chinese term: what is stored and exchanged
 * @param en English label
 * @param aliases other ways to write it
 * @param rank its place in the list from 0; for maturity, higher is more mature
 * @param within for a region the next larger region, for a direction its track
 * @param implies terms of the same list that whoever has this one meets as well
 * @param park for a track, its home park
 * @param roles what it stands for where the market itself chooses a term
 * @param certificate what is known of it where it is a certificate that a product has, not an
 *     organisation
 */
public record Term(
    TermKind kind,
    String term,
    String en,
    List<String> aliases,
    int rank,
    @Nullable String within,
    List<String> implies,
    @Nullable String park,
    List<TermRole> roles,
    Optional<ProductCertificate> certificate) {

  /** All that it is called by: the term itself, its English label, its aliases. */
  public Stream<String> names() {
    return Stream.concat(Stream.of(term, en), aliases.stream());
  }

  /** What to call it in the reader's language. */
  public String label(Locale locale) {
    return locale.getLanguage().equals("en") ? en : term;
  }
}
