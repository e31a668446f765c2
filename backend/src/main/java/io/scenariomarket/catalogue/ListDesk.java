package io.scenariomarket.catalogue;

import io.scenariomarket.identity.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the task force publishes lists and decides what becomes of them. */
@Controller
class ListDesk {

  private final ListManagement lists;
  private final ListPublishing publishing;
  private final ListPrinting printing;
  private final ListComparer comparer;
  private final Entries entries;
  private final ListWords words;

  ListDesk(
      ListManagement lists,
      ListPublishing publishing,
      ListPrinting printing,
      ListComparer comparer,
      Entries entries,
      ListWords words) {
    this.lists = lists;
    this.publishing = publishing;
    this.printing = printing;
    this.comparer = comparer;
    this.entries = entries;
    this.words = words;
  }

  @GetMapping("/work/lists")
  String overview(Viewer viewer, Locale locale, Model model) {
    var drafts = lists.drafts(viewer);
    var published = lists.published();
    model.addAttribute("drafts", drafts);
    model.addAttribute("published", published);
    model.addAttribute("draftCounts", lists.counts(drafts));
    model.addAttribute("counts", lists.counts(published));
    model.addAttribute("titles", titles(drafts, published, locale));
    model.addAttribute("replaceable", replaceable(published));
    return "catalogue/desk";
  }

  /** The kinds of which there is a list that another one in force can take the place of. */
  private static Set<String> replaceable(List<MarketList> published) {
    return Arrays.stream(ListKind.values())
        .filter(
            kind ->
                published.stream()
                        .filter(each -> each.kind() == kind)
                        .filter(each -> each.state() != ListState.SUPERSEDED)
                        .count()
                    > 1)
        .map(Enum::name)
        .collect(Collectors.toSet());
  }

  private Map<ListId, String> titles(
      List<MarketList> drafts, List<MarketList> published, Locale locale) {
    return Stream.concat(drafts.stream(), published.stream())
        .collect(Collectors.toMap(MarketList::id, list -> words.title(list, locale)));
  }

  @GetMapping("/work/lists/{id}/preview")
  String preview(@PathVariable ListId id, Viewer viewer, Locale locale, Model model) {
    var list = lists.toEdit(id, viewer);
    var findings = publishing.check(list, viewer);
    var now = entries.preview(list, locale, viewer);
    model.addAttribute("list", list);
    model.addAttribute("listTitle", words.title(list, locale));
    model.addAttribute("findings", findings);
    model.addAttribute("blocked", findings.stream().anyMatch(each -> each.problem().blocking()));
    model.addAttribute(
        "number", list.number().orElseGet(() -> publishing.next(list.kind())).toString());
    model.addAttribute("entries", now);
    list.number()
        .map(number -> printing.print(lists.editions(list.kind(), number).getFirst(), locale))
        .ifPresent(
            last -> {
              model.addAttribute("before", last);
              model.addAttribute(
                  "comparison", comparer.compare(list.kind(), last.entries(), now, locale));
            });
    return "catalogue/preview";
  }

  @PostMapping("/work/lists/{id}/publish")
  String publish(
      @PathVariable ListId id,
      @RequestParam long version,
      Viewer viewer,
      RedirectAttributes flash) {
    var published = publishing.publish(id, version, viewer);
    flash.addFlashAttribute("saved", "list.published");
    return "redirect:" + published.path();
  }

  @PostMapping("/work/lists/{id}/discard")
  String discard(@PathVariable ListId id, Viewer viewer, RedirectAttributes flash) {
    lists.discard(id, viewer);
    flash.addFlashAttribute("saved", "list.discarded");
    return "redirect:/work/lists";
  }

  @PostMapping("/work/lists/{id}/reissue")
  String reissue(@PathVariable ListId id, Viewer viewer, RedirectAttributes flash) {
    var draft = lists.reissue(id, viewer);
    flash.addFlashAttribute("saved", "list.reissued");
    return "redirect:" + draft.path();
  }

  @PostMapping("/work/lists/supersede")
  String supersede(
      @RequestParam ListId id, @RequestParam ListId by, Viewer viewer, RedirectAttributes flash) {
    var list = publishing.supersede(id, by, viewer);
    flash.addFlashAttribute("saved", "list.superseded");
    return "redirect:" + list.path();
  }

  @PostMapping("/work/lists/{id}/expire")
  String expire(@PathVariable ListId id, Viewer viewer, RedirectAttributes flash) {
    var list = publishing.expire(id, viewer);
    flash.addFlashAttribute("saved", "list.expired");
    return "redirect:" + list.path();
  }
}
