package io.scenariomarket.search;

import io.scenariomarket.index.Facet;
import io.scenariomarket.index.SearchQuery.Sort;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that can be found, and where: the libraries that the modules contribute. */
@Component
public class Libraries {

  /** What a search is asked besides its facets. */
  private static final Set<String> OTHERS = Set.of("q", "type", "moneyMin", "moneyMax", "sort");

  private static final LibraryPage EVERYWHERE =
      new LibraryPage("all", "/search", null, List.of(Sort.RELEVANCE, Sort.NEWEST, Sort.POSTED));

  private final List<Library> all;
  private final List<Facet> facets;
  private final SearchScope everywhere;
  private final List<SearchScope> scopes;
  private final Vocabulary vocabulary;

  Libraries(List<Library> all, Vocabulary vocabulary) {
    this.all = all;
    this.vocabulary = vocabulary;
    this.facets =
        all.stream().flatMap(each -> each.index().facets().stream()).distinct().sorted().toList();
    var parameters = new HashSet<>(OTHERS);
    facets.forEach(facet -> parameters.add(facet.name()));
    this.everywhere = new SearchScope(EVERYWHERE, null, parameters);
    this.scopes =
        Stream.concat(
                all.stream()
                    .flatMap(
                        library ->
                            library.pages().stream()
                                .map(page -> new SearchScope(page, library.type(), parameters))),
                Stream.of(everywhere))
            .toList();
  }

  /** The libraries, in the order in which people see them. */
  List<Library> all() {
    return all;
  }

  /** What anything is narrowed and counted by, in the order in which pages show it. */
  List<Facet> facets() {
    return facets;
  }

  /** The library of a type; singular or plural, in any letter case. */
  public Optional<Library> of(String type) {
    var wanted = type.strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(each -> each.type().name().equals(wanted) || each.type().plural().equals(wanted))
        .findFirst();
  }

  /** The scope of all libraries. */
  public SearchScope everywhere() {
    return everywhere;
  }

  /** Every place to search, that over all libraries last. */
  Collection<SearchScope> scopes() {
    return scopes;
  }

  /** The scope of a page. */
  SearchScope at(String path) {
    return scopes.stream()
        .filter(each -> each.page().path().equals(path))
        .findFirst()
        .orElse(everywhere);
  }

  /** The scope of this key; that over all libraries where there is none. */
  public SearchScope scope(String key) {
    return scopes.stream().filter(each -> each.key().equals(key)).findFirst().orElse(everywhere);
  }

  /** The vocabulary's term of a kind of anything, in any of its forms. */
  Optional<Term> kind(String value) {
    return all.stream()
        .flatMap(each -> each.kinds().stream())
        .flatMap(kinds -> vocabulary.find(kinds, value).stream())
        .findFirst();
  }
}
