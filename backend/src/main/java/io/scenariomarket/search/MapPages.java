package io.scenariomarket.search;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The map of parks and tracks. */
@Controller
class MapPages {

  private final ParkMaps maps;

  MapPages(ParkMaps maps) {
    this.maps = maps;
  }

  @Limited(Limit.SEARCH)
  @GetMapping("/map")
  String map(Viewer viewer, Locale locale, Model model) {
    model.addAttribute("map", maps.of(viewer, locale));
    return "search/map";
  }
}
