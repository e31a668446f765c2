package io.scenariomarket.search;

import io.scenariomarket.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The library of needs, that of capabilities, and the search over both: one page, three scopes. */
@Controller
class SearchPages {

  private static final Map<String, String> TYPE_BY_PATH =
      Map.of("/scenarios", "scenario", "/capabilities", "capability");

  private final MarketSearch search;
  private final SearchParameters parameters;

  SearchPages(MarketSearch search, SearchParameters parameters) {
    this.search = search;
    this.parameters = parameters;
  }

  @GetMapping({"/scenarios", "/capabilities", "/search"})
  String results(
      @RequestParam MultiValueMap<String, String> query,
      HttpServletRequest request,
      Viewer viewer,
      Locale locale,
      Model model) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var asked = new LinkedMultiValueMap<>(query);
    var scope = TYPE_BY_PATH.getOrDefault(path, "all");
    if (!scope.equals("all")) {
      asked.set("type", scope);
    }
    var criteria = parameters.read(asked);
    model.addAttribute("scope", scope);
    model.addAttribute("results", search.search(criteria, viewer, locale));
    model.addAttribute("criteria", criteria);
    model.addAttribute("address", new SearchAddress(path, query));
    model.addAttribute("path", path);
    return request.getHeader("HX-Request") == null ? "search/page" : "search/page :: results";
  }
}
