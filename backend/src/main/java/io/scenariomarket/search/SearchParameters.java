package io.scenariomarket.search;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.index.Facet;
import io.scenariomarket.index.Money;
import io.scenariomarket.index.SearchQuery;
import io.scenariomarket.shared.Bounds;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads a search from the parameters of an address, the same for pages and API: {@code q}, {@code
 * type}, one parameter a facet (several values each), {@code moneyMin}, {@code moneyMax}, {@code
 * sort}, {@code page}, {@code size}.
 */
@Component
public class SearchParameters {

  private static final int DEFAULT_SIZE = 20;
  private static final int LONGEST_QUERY = 500;

  private final Libraries libraries;
  private final Vocabulary vocabulary;
  private final QueryReader reader;

  SearchParameters(Libraries libraries, Vocabulary vocabulary, QueryReader reader) {
    this.libraries = libraries;
    this.vocabulary = vocabulary;
    this.reader = reader;
  }

  /**
   * Reads a search.
   *
   * @throws Refusal when a parameter cannot be understood
   */
  public SearchCriteria read(MultiValueMap<String, String> parameters) {
    var size = PageOf.size(number(parameters, "size", DEFAULT_SIZE));
    var page = Math.max(0, number(parameters, "page", 0));
    if ((page + 1L) * size > SearchCriteria.DEPTH) {
      throw Refusal.invalid("page", "search.too-deep", SearchCriteria.DEPTH);
    }
    var typed = text(parameters.getFirst("q"));
    return new SearchCriteria(
        typed,
        reader.read(typed),
        libraries(values(parameters, "type")),
        chosen(parameters),
        money(parameters),
        sort(parameters),
        page,
        size);
  }

  /**
   * Reads a search within a scope, whose own choices win.
   *
   * @throws Refusal when a parameter cannot be understood
   */
  public SearchCriteria read(SearchScope scope, MultiValueMap<String, String> parameters) {
    return read(scope.within(parameters, vocabulary));
  }

  /** What is searched for of what was typed. */
  static String text(@Nullable String typed) {
    return bounded(typed, LONGEST_QUERY);
  }

  /**
   * The beginning of what was typed that is searched for as at most so many characters: some
   * characters, such as ﷺ, are a dozen and a half there.
   */
  static String bounded(@Nullable String typed, int most) {
    var text = Text.orEmpty(typed);
    var folded = Folding.foldKeepingOffsets(text);
    return Text.first(text, Math.min(most, folded.origin(most)));
  }

  private List<Library> libraries(List<String> types) {
    var wanted =
        types.stream()
            .map(
                type ->
                    libraries
                        .of(type)
                        .orElseThrow(() -> Refusal.invalid("type", "search.type.unknown", type)))
            .toList();
    return wanted.isEmpty()
        ? libraries.all()
        : libraries.all().stream().filter(wanted::contains).toList();
  }

  private Map<Facet, Set<String>> chosen(MultiValueMap<String, String> parameters) {
    var chosen = new TreeMap<Facet, Set<String>>();
    for (var facet : libraries.facets()) {
      var values =
          values(parameters, facet.name()).stream()
              .map(value -> term(facet, value))
              .collect(Collectors.toUnmodifiableSet());
      if (!values.isEmpty()) {
        chosen.put(facet, values);
      }
    }
    return chosen;
  }

  /** The vocabulary's term for a value in any of its forms. */
  private String term(Facet facet, String value) {
    if (facet.equals(Facet.STATE)) {
      return value.toUpperCase(Locale.ROOT);
    }
    var term =
        facet.equals(Facet.KIND)
            ? libraries.kind(value)
            : TermKind.named(facet.name()).flatMap(kind -> vocabulary.find(kind, value));
    return term.map(Term::term).orElse(value);
  }

  private static @Nullable Money money(MultiValueMap<String, String> parameters) {
    var money = new Money(amount(parameters, "moneyMin"), amount(parameters, "moneyMax"));
    return money.min() == null && money.max() == null ? null : money;
  }

  private static @Nullable BigDecimal amount(
      MultiValueMap<String, String> parameters, String name) {
    var text = Text.orNull(parameters.getFirst(name));
    return text == null
        ? null
        : Bounds.decimal(text).orElseThrow(() -> Refusal.invalid(name, Bounds.whyNoNumber(text)));
  }

  private static SearchQuery.Sort sort(MultiValueMap<String, String> parameters) {
    var text = Optional.ofNullable(Text.orNull(parameters.getFirst("sort"))).orElse("relevance");
    for (var sort : SearchQuery.Sort.values()) {
      if (sort.name().equalsIgnoreCase(text)) {
        return sort;
      }
    }
    throw Refusal.invalid("sort", "search.sort.unknown", text);
  }

  private static int number(MultiValueMap<String, String> parameters, String name, int otherwise) {
    var text = Text.orNull(parameters.getFirst(name));
    return text == null
        ? otherwise
        : Bounds.integer(text).orElseThrow(() -> Refusal.invalid(name, Bounds.whyNotWhole(text)));
  }

  private static List<String> values(MultiValueMap<String, String> parameters, String name) {
    return Text.list(parameters.getOrDefault(name, List.of()));
  }
}
