package io.scenariomarket.search;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.identity.Findable;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Suggests terms, titles and organisations to somebody who is typing. The index says what may be
 * meant, within what they may find; what is shown comes from the database under the same rule.
 */
@Service
class Suggestions {

  private static final int TERMS = 3;
  private static final int EACH = 4;
  private static final int ORGANISATIONS = 3;
  private static final int LONGEST = 100;

  /** The lists whose terms narrow a search, and the parameter by which they do. */
  private static final Map<TermKind, String> LISTS = new LinkedHashMap<>();

  static {
    LISTS.put(TermKind.TRACK, "track");
    LISTS.put(TermKind.DIRECTION, "direction");
    LISTS.put(TermKind.PARK, "park");
  }

  private final Libraries libraries;
  private final MarketSearch search;
  private final RelatedOrganisations owners;
  private final PinyinReader pinyin;
  private final Vocabulary vocabulary;
  private final FacetLabels labels;

  Suggestions(
      Libraries libraries,
      MarketSearch search,
      RelatedOrganisations owners,
      PinyinReader pinyin,
      Vocabulary vocabulary,
      FacetLabels labels) {
    this.libraries = libraries;
    this.search = search;
    this.owners = owners;
    this.pinyin = pinyin;
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /**
   * What may be meant, terms first.
   *
   * @param typed so far; nothing is suggested for nothing
   */
  List<Suggestion> of(String typed, Viewer viewer, Locale locale) {
    var text = SearchParameters.bounded(typed, LONGEST);
    if (text.isEmpty()) {
      return List.of();
    }
    var found = to(text, viewer, locale);
    return found.isEmpty()
        ? pinyin.words(text).map(words -> to(words, viewer, locale)).orElse(found)
        : found;
  }

  private List<Suggestion> to(String text, Viewer viewer, Locale locale) {
    var access = Findable.by(viewer);
    var items = new ArrayList<Suggestion>();
    var owning = new ArrayList<String>();
    for (var library : libraries.all()) {
      var suggested = library.index().suggest(text, access, EACH);
      search
          .items(library, suggested.ids(), viewer)
          .map(item -> suggestion(labels.type(library.type(), locale), item))
          .forEach(items::add);
      owning.addAll(suggested.organisationIds());
    }
    return Stream.of(
            terms(text, locale).limit(TERMS),
            items.stream(),
            owners.of(owning, ORGANISATIONS, viewer, locale).stream())
        .flatMap(each -> each)
        .toList();
  }

  private static Suggestion suggestion(String type, FoundItem item) {
    return new Suggestion(type, item.title(), item.path());
  }

  private Stream<Suggestion> terms(String text, Locale locale) {
    var wanted = folded(text);
    return LISTS.entrySet().stream()
        .flatMap(
            list ->
                vocabulary.terms(list.getKey()).stream()
                    .filter(term -> contains(term, wanted))
                    .map(
                        term ->
                            new Suggestion(
                                labels.name(list.getValue(), locale),
                                term.label(locale),
                                narrowed(list.getValue(), term.term()))));
  }

  private static boolean contains(Term term, String wanted) {
    return term.names().anyMatch(name -> folded(name).contains(wanted));
  }

  private static String folded(String text) {
    return Folding.foldForSearch(text);
  }

  private String narrowed(String parameter, String value) {
    return UriComponentsBuilder.fromPath(libraries.everywhere().page().path())
        .queryParam(parameter, "{value}")
        .encode()
        .buildAndExpand(value)
        .toUriString();
  }
}
