package io.scenariomarket.catalogue;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.search.FoundItem;
import io.scenariomarket.search.MarketSearch;
import io.scenariomarket.search.SearchPage;
import io.scenariomarket.search.SearchParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Finds what can be listed, by the same parameters as the libraries of needs and capabilities. */
@Component
class Selection {

  private static final int PAGE = 100;

  /** The parameters of a search that narrow it. */
  private static final List<String> NARROWING =
      List.of(
          "q",
          "track",
          "direction",
          "park",
          "grade",
          "kind",
          "maturity",
          "cooperation",
          "dealTerms",
          "organisationClass",
          "tier",
          "qualification",
          "region",
          "flag",
          "sensitivity",
          "sample",
          "moneyMin",
          "moneyMax",
          "sort");

  private final MarketSearch search;
  private final SearchParameters parameters;

  Selection(MarketSearch search, SearchParameters parameters) {
    this.search = search;
    this.parameters = parameters;
  }

  /** A page of what can be listed: approved or already public. */
  SearchPage find(
      ListKind kind,
      MultiValueMap<String, String> query,
      int page,
      int size,
      Viewer viewer,
      Locale locale) {
    var asked = narrowing(query);
    asked.set("type", kind == ListKind.SCENARIO ? "scenario" : "capability");
    switch (kind) {
      case SCENARIO -> asked.addAll("state", List.of("APPROVED", "PUBLISHED", "ENGAGED"));
      case CAPABILITY -> asked.add("state", "LISTED");
    }
    asked.set("page", Integer.toString(page));
    asked.set("size", Integer.toString(size));
    return search.search(parameters.read(asked), viewer, locale);
  }

  /** All that can be listed, at most so many. */
  List<UUID> all(
      ListKind kind, MultiValueMap<String, String> query, int most, Viewer viewer, Locale locale) {
    var found = new ArrayList<UUID>();
    SearchPage page;
    int number = 0;
    do {
      page = find(kind, query, number++, PAGE, viewer, locale);
      page.items().stream().map(FoundItem::id).forEach(found::add);
    } while (page.hasNext() && found.size() < most);
    return found.stream().distinct().limit(most).toList();
  }

  /** What of an address narrows a search. */
  static LinkedMultiValueMap<String, String> narrowing(MultiValueMap<String, String> query) {
    var asked = new LinkedMultiValueMap<String, String>();
    query.forEach(
        (name, values) -> {
          if (NARROWING.contains(name)) {
            values.stream()
                .filter(value -> !value.isBlank())
                .forEach(value -> asked.add(name, value));
          }
        });
    return asked;
  }
}
