package io.scenariomarket.search;

import io.scenariomarket.identity.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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

  SearchApi(MarketSearch search, SearchParameters parameters) {
    this.search = search;
    this.parameters = parameters;
  }

  @GetMapping("/api/search")
  @Operation(
      summary = "Search needs and capabilities",
      description =
          "q, type (scenario, capability), track, direction, park, grade, kind, maturity,"
              + " cooperation, dealTerms, organisationClass, tier, qualification, region, flag,"
              + " sensitivity, moneyMin, moneyMax (万元), sort (relevance, newest, closing), page,"
              + " size. A facet may be given several times: any of its values fits.")
  SearchPage search(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
      @Parameter(hidden = true) Viewer viewer,
      Locale locale) {
    return search.search(parameters.read(query), viewer, locale);
  }
}
