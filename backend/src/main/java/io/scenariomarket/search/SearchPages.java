package io.scenariomarket.search;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.IndexException;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.Htmx;
import io.scenariomarket.shared.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The libraries and the search over all of them: one page, a scope each. */
@Controller
class SearchPages {

  private static final Logger log = LoggerFactory.getLogger(SearchPages.class);
  private static final int INSTEAD = 20;
  private static final String SOON = "30";

  private final Libraries libraries;
  private final MarketSearch search;
  private final SearchParameters parameters;
  private final PublicAddress address;

  SearchPages(
      Libraries libraries,
      MarketSearch search,
      SearchParameters parameters,
      PublicAddress address) {
    this.libraries = libraries;
    this.search = search;
    this.parameters = parameters;
    this.address = address;
  }

  /** At the address of every scope: see {@link LibraryAddresses}. */
  @Limited(Limit.SEARCH)
  ModelAndView results(
      @RequestParam MultiValueMap<String, String> query,
      HttpServletRequest request,
      HttpServletResponse response,
      Viewer viewer,
      Locale locale) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var scope = libraries.at(path);
    var criteria = parameters.read(scope, query);
    var here = new SearchAddress(scope, query);
    var part = Htmx.asks(request);
    try {
      var results = search.search(criteria, viewer, locale);
      var page = new ModelAndView(part ? "search/page :: results" : "search/page");
      page.addObject("results", results);
      page.addObject("criteria", criteria);
      page.addObject(
          "understood",
          results.words() == null
              ? criteria.understood()
              : criteria.understood().spelt(results.words()));
      page.addObject("literal", "“" + criteria.text() + "”");
      page.addObject("sorts", scope.page().sorts());
      page.addObject("feed", here.feed().orElse(null));
      page.addObject("share", address.of(here.first()));
      return with(page, scope, here);
    } catch (IndexException e) {
      if (!e.away()) {
        throw e;
      }
      // People can still read the latest: those come from the database.
      log.error("The search engine is away", e);
      response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
      var page = new ModelAndView("search/away", HttpStatus.SERVICE_UNAVAILABLE);
      page.addObject("latest", search.latest(criteria.libraries(), INSTEAD, viewer));
      return with(page, scope, here);
    }
  }

  private static ModelAndView with(ModelAndView page, SearchScope scope, SearchAddress here) {
    return page.addObject("scope", scope.key())
        .addObject("address", here)
        .addObject("path", scope.page().path());
  }
}
