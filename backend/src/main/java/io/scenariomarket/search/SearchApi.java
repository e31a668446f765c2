package io.scenariomarket.search;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for programs. */
@RestController
@Tag(name = "Search", description = "Needs and capabilities with facets, highlights and spelling")
class SearchApi {

  private final MarketSearch search;
  private final SearchParameters parameters;
  private final Suggestions suggestions;

  SearchApi(MarketSearch search, SearchParameters parameters, Suggestions suggestions) {
    this.search = search;
    this.parameters = parameters;
    this.suggestions = suggestions;
  }

  @Limited(Limit.SEARCH)
  @GetMapping("/api/search")
  @Operation(
      summary = "Search needs and capabilities",
      description =
          "q, type (scenario, capability), track, direction, park, grade, kind, stage, maturity,"
              + " cooperation, dealTerms, organisationClass, tier, qualification, region, flag,"
              + " sensitivity, moneyMin, moneyMax (万元), sort (relevance, newest, posted, closing,"
              + " dearest, cheapest, maturest), page,"
              + " size. A facet may be given several times: any of its values fits.")
  SearchPage search(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
      @Parameter(hidden = true) Viewer viewer,
      Locale locale) {
    return search.search(parameters.read(query), viewer, locale);
  }

  @Limited(Limit.SUGGEST)
  @GetMapping("/api/search/suggestions")
  @Operation(
      summary = "What may be meant by what is typed so far",
      description = "Terms, needs, capabilities and organisations, each with the page it leads to.")
  List<Suggestion> suggest(
      @RequestParam(defaultValue = "") String q,
      @Parameter(hidden = true) Viewer viewer,
      Locale locale) {
    return suggestions.of(q, viewer, locale);
  }
}
