package io.scenariomarket.catalogue;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Htmx;
import io.scenariomarket.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The published lists as everybody reads them. */
@Controller
class ListPages {

  private final ListManagement lists;
  private final ListPrinting printing;
  private final ListComparer comparer;
  private final ListWords words;
  private final LinkedData linkedData;
  private final ListFeeds feeds;

  ListPages(
      ListManagement lists,
      ListPrinting printing,
      ListComparer comparer,
      ListWords words,
      LinkedData linkedData,
      ListFeeds feeds) {
    this.lists = lists;
    this.printing = printing;
    this.comparer = comparer;
    this.words = words;
    this.linkedData = linkedData;
    this.feeds = feeds;
  }

  /**
   * A list among all lists.
   *
   * @param latest its latest edition
   * @param title with number and edition
   * @param items how many items that has
   * @param editions how many editions there are
   */
  record Row(MarketList latest, String title, int items, long editions) {}

  @GetMapping("/lists")
  String index(Viewer viewer, Locale locale, Model model) {
    var all = lists.published();
    var latest = new LinkedHashMap<String, MarketList>();
    var editions = new LinkedHashMap<String, Long>();
    for (var list : all) {
      var key = list.kind() + " " + list.number().orElseThrow();
      latest.merge(key, list, (one, other) -> one.edition() > other.edition() ? one : other);
      editions.merge(key, 1L, Long::sum);
    }
    var counts = lists.counts(latest.values());
    var rows = new LinkedHashMap<ListKind, List<Row>>();
    for (var kind : ListKind.values()) {
      rows.put(kind, new ArrayList<>());
    }
    latest.forEach(
        (key, list) ->
            rows.computeIfAbsent(list.kind(), _ -> new ArrayList<>())
                .add(
                    new Row(
                        list,
                        words.title(list, locale),
                        counts.getOrDefault(list.id(), 0),
                        editions.getOrDefault(key, 1L))));
    model.addAttribute("rows", rows);
    model.addAttribute("nothing", all.isEmpty());
    model.addAttribute("mayPublish", viewer.may(Permission.PUBLISH_LISTS));
    model.addAttribute("feed", "/lists.atom");
    return "catalogue/index";
  }

  @GetMapping("/lists.atom")
  ResponseEntity<String> feed(Locale locale) {
    var all = lists.published();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .body(feeds.lists(all, lists.counts(all), locale));
  }

  @GetMapping("/lists/{kind}/{number}")
  String current(
      @PathVariable ListKind kind,
      @PathVariable ListNumber number,
      @RequestParam MultiValueMap<String, String> query,
      HttpServletRequest request,
      Viewer viewer,
      Locale locale,
      Model model) {
    return page(lists.editions(kind, number), 0, query, request, viewer, locale, model);
  }

  @GetMapping("/lists/{kind}/{number}/{edition}")
  String edition(
      @PathVariable ListKind kind,
      @PathVariable ListNumber number,
      @PathVariable int edition,
      @RequestParam MultiValueMap<String, String> query,
      HttpServletRequest request,
      Viewer viewer,
      Locale locale,
      Model model) {
    var wanted = lists.edition(kind, number, edition);
    var editions = lists.editions(kind, number);
    var at = editions.stream().map(MarketList::id).toList().indexOf(wanted.id());
    return page(editions, at, query, request, viewer, locale, model);
  }

  private String page(
      List<MarketList> editions,
      int at,
      MultiValueMap<String, String> query,
      HttpServletRequest request,
      Viewer viewer,
      Locale locale,
      Model model) {
    var printed = printing.print(editions.get(at), locale);
    var facets = new ListFacets(printed.entries(), query);
    model.addAttribute("printed", printed);
    model.addAttribute("list", printed.list());
    model.addAttribute("editions", editions);
    model.addAttribute("earlier", at + 1 < editions.size() ? editions.get(at + 1) : null);
    model.addAttribute("entries", facets.entries());
    model.addAttribute("choices", facets.choices());
    model.addAttribute("narrowed", facets.narrowed());
    model.addAttribute("linkedData", linkedData.embedded(printed));
    model.addAttribute("mayPublish", viewer.may(Permission.PUBLISH_LISTS));
    model.addAttribute("feed", printed.list().path() + "/list.atom");
    return Htmx.asks(request) ? "catalogue/page :: results" : "catalogue/page";
  }

  @GetMapping("/lists/compare")
  String compare(
      @RequestParam ListId before, @RequestParam ListId after, Locale locale, Model model) {
    var earlier = published(before);
    var later = published(after);
    if (earlier.kind() != later.kind()) {
      throw Refusal.conflict("list.compare.kinds");
    }
    var one = printing.print(earlier, locale);
    var other = printing.print(later, locale);
    model.addAttribute("before", one);
    model.addAttribute("after", other);
    model.addAttribute(
        "comparison", comparer.compare(earlier.kind(), one.entries(), other.entries(), locale));
    model.addAttribute(
        "others", lists.published().stream().filter(each -> each.kind() == later.kind()).toList());
    return "catalogue/compare";
  }

  private MarketList published(ListId id) {
    return lists.published(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("list.not-found"));
  }
}
