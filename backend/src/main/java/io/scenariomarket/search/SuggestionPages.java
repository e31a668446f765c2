package io.scenariomarket.search;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list below a search box; without script nobody asks for it. */
@Controller
class SuggestionPages {

  private final Suggestions suggestions;

  SuggestionPages(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  @Limited(Limit.SUGGEST)
  @GetMapping("/search/suggestions")
  String options(
      @RequestParam(defaultValue = "") String q, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("suggestions", suggestions.of(q, viewer, locale));
    return "search/suggestions :: options";
  }
}
