package io.scenariomarket.promotion;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.Htmx;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** The library of cases, the page of each, and those on which somebody works. */
@Controller
class CasePages {

  private static final int PAGE_SIZE = 20;
  private static final String LINKED_DATA = "application/ld+json";

  private final CaseManagement cases;
  private final CaseLibrary library;
  private final CaseViews views;
  private final CaseFeeds feeds;
  private final CaseLinkedData linkedData;

  CasePages(
      CaseManagement cases,
      CaseLibrary library,
      CaseViews views,
      CaseFeeds feeds,
      CaseLinkedData linkedData) {
    this.cases = cases;
    this.library = library;
    this.views = views;
    this.feeds = feeds;
    this.linkedData = linkedData;
  }

  @Limited(Limit.SEARCH)
  @GetMapping("/cases")
  String library(
      @ModelAttribute("wanted") CaseLibrary.Wanted wanted,
      @RequestParam(defaultValue = "0") int page,
      HttpServletRequest request,
      Model model) {
    var shelf = library.shelf(wanted, Math.max(page, 0), PAGE_SIZE);
    model.addAttribute("found", shelf.found());
    model.addAttribute("tracks", shelf.tracks());
    model.addAttribute("classes", shelf.classes());
    model.addAttribute("feed", "/cases.atom");
    return Htmx.asks(request) ? "promotion/library :: results" : "promotion/library";
  }

  @GetMapping("/cases.atom")
  ResponseEntity<String> feed(Locale locale) {
    var latest = library.find(CaseLibrary.Wanted.ALL, 0, PageOf.MAX_SIZE).items();
    // Whoever asks gets what is public now: a consent that was taken back is not to linger.
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .body(feeds.of(latest, locale));
  }

  @GetMapping("/cases/{id}")
  String page(@PathVariable UUID id, Viewer viewer, Model model) {
    var shown = views.show(cases.get(id, viewer), viewer);
    model.addAttribute("shown", shown);
    if (shown.told().state().published()) {
      model.addAttribute("linkedData", linkedData.embedded(shown));
    }
    return "promotion/page";
  }

  @GetMapping("/cases/{id}/case.jsonld")
  ResponseEntity<ObjectNode> linkedData(@PathVariable UUID id, Viewer viewer) {
    var told = cases.get(id, viewer);
    if (!told.state().published()) {
      throw Refusal.notFound("case.not-found");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(LINKED_DATA))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .body(linkedData.of(views.show(told, Viewer.VISITOR)));
  }

  @GetMapping("/promotion")
  String own(@RequestParam(defaultValue = "0") int page, Viewer viewer, Model model) {
    model.addAttribute("found", library.own(Math.max(page, 0), PAGE_SIZE, viewer));
    return "promotion/own";
  }
}
