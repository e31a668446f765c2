package io.scenariomarket.catalogue;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Htmx;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the task force draws up lists. */
@Controller
class ListEditor {

  private final ListManagement lists;
  private final ListPublishing publishing;
  private final PresentItems present;
  private final Entries entries;
  private final Selection selection;
  private final ListWords words;
  private final FormFlow flow;

  ListEditor(
      ListManagement lists,
      ListPublishing publishing,
      PresentItems present,
      Entries entries,
      Selection selection,
      ListWords words,
      FormFlow flow) {
    this.lists = lists;
    this.publishing = publishing;
    this.present = present;
    this.entries = entries;
    this.selection = selection;
    this.words = words;
    this.flow = flow;
  }

  @GetMapping("/work/lists/new")
  ModelAndView blank(
      @RequestParam(name = "of", defaultValue = "scenarios") ListKind kind,
      @RequestParam MultiValueMap<String, String> query,
      Viewer viewer,
      Locale locale) {
    ListManagement.check(viewer);
    var form = new LinkedMultiValueMap<String, String>();
    form.set("title", words.text(locale, "list.kind." + kind));
    return flow.show(newPage(kind, ListForm.read(form), query, viewer, locale));
  }

  private FormFlow.Page newPage(
      ListKind kind,
      ListForm form,
      MultiValueMap<String, String> query,
      Viewer viewer,
      Locale locale) {
    return (errors, status) -> {
      var model = new ModelMap("form", form);
      var narrowing = Selection.narrowing(query);
      model.addAttribute("errors", errors.byField());
      model.addAttribute("kind", kind);
      model.addAttribute("narrowing", narrowing);
      model.addAttribute(
          "found",
          narrowing.isEmpty() ? 0 : selection.find(kind, narrowing, 0, 1, viewer, locale).total());
      return new ModelAndView("catalogue/new", model, status);
    };
  }

  @PostMapping("/work/lists")
  ModelAndView begin(
      @RequestParam("of") ListKind kind,
      @RequestParam MultiValueMap<String, String> sent,
      Viewer viewer,
      Locale locale) {
    ListManagement.check(viewer);
    var form = ListForm.read(sent);
    return flow.save(
        form::text,
        text -> {
          var narrowing = Selection.narrowing(sent);
          var listed =
              narrowing.isEmpty()
                  ? List.<UUID>of()
                  : selection.all(kind, narrowing, ListManagement.MAX_ITEMS, viewer, locale);
          var items = listed.stream().map(id -> new DraftItem(id, null)).toList();
          var list = lists.draft(kind, text, items, viewer);
          return new ModelAndView("redirect:/work/lists/" + list.id());
        },
        newPage(kind, form, sent, viewer, locale));
  }

  @GetMapping("/work/lists/{id}")
  ModelAndView edit(@PathVariable ListId id, Viewer viewer, Locale locale) {
    var list = lists.toManage(id, viewer);
    if (list.state().published()) {
      return new ModelAndView("redirect:" + list.path());
    }
    return flow.show(page(list, ListForm.of(list, lists.items(list)), viewer, locale));
  }

  @PostMapping("/work/lists/{id}")
  ModelAndView revise(
      @PathVariable ListId id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Viewer viewer,
      Locale locale,
      RedirectAttributes flash) {
    var before = lists.toEdit(id, viewer);
    var form = ListForm.read(sent);
    return flow.save(
        form::text,
        text -> {
          var saved = lists.revise(id, text, form.items(), form.version(), viewer);
          if (Htmx.asks(request)) {
            var present = ListForm.of(saved, lists.items(saved));
            return flow.show(page(saved, present, viewer, locale));
          }
          flash.addFlashAttribute("saved", "list.saved");
          return new ModelAndView("redirect:/work/lists/" + id);
        },
        page(before, form, viewer, locale));
  }

  private FormFlow.Page page(MarketList list, ListForm form, Viewer viewer, Locale locale) {
    return (errors, status) -> {
      var model = new ModelMap("form", form);
      var ids = form.items().stream().map(DraftItem::itemId).toList();
      var findings = publishing.check(list, viewer);
      model.addAttribute("errors", errors.byField());
      model.addAttribute("list", list);
      model.addAttribute("listTitle", words.title(list, locale));
      model.addAttribute("items", present.read(list.kind(), ids, viewer));
      model.addAttribute("findings", findings);
      model.addAttribute("findingsOf", byItem(findings));
      model.addAttribute("entries", entries.preview(list, locale, viewer));
      model.addAttribute("most", ListManagement.MAX_ITEMS);
      return new ModelAndView("catalogue/editor", model, status);
    };
  }

  private static Map<UUID, List<Finding>> byItem(List<Finding> findings) {
    return findings.stream()
        .filter(each -> each.itemId() != null)
        .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.itemId())));
  }

  @GetMapping("/work/lists/{id}/items")
  ModelAndView pick(
      @PathVariable ListId id,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam MultiValueMap<String, String> query,
      Viewer viewer,
      Locale locale) {
    var list = lists.toEdit(id, viewer);
    var model = new ModelMap("list", list);
    var narrowing = Selection.narrowing(query);
    model.addAttribute("listTitle", words.title(list, locale));
    model.addAttribute("narrowing", narrowing);
    model.addAttribute(
        "results", selection.find(list.kind(), query, Math.max(page, 0), 50, viewer, locale));
    model.addAttribute(
        "listed", lists.items(list).stream().map(DraftItem::itemId).collect(Collectors.toSet()));
    return new ModelAndView("catalogue/picker", model, HttpStatus.OK);
  }

  @PostMapping("/work/lists/{id}/items")
  ModelAndView add(
      @PathVariable ListId id,
      @RequestParam MultiValueMap<String, String> sent,
      Viewer viewer,
      Locale locale,
      RedirectAttributes flash) {
    var list = lists.toEdit(id, viewer);
    var items = new ArrayList<>(lists.items(list));
    var known = items.stream().map(DraftItem::itemId).collect(Collectors.toSet());
    var chosen =
        "all".equals(sent.getFirst("action"))
            ? selection.all(list.kind(), sent, ListManagement.MAX_ITEMS + 1, viewer, locale)
            : ListForm.read(sent).items().stream().map(DraftItem::itemId).toList();
    chosen.stream().filter(known::add).forEach(each -> items.add(new DraftItem(each, null)));
    lists.revise(id, list.text(), items, ListForm.version(sent.getFirst("version")), viewer);
    flash.addFlashAttribute("saved", "list.added");
    return new ModelAndView("redirect:/work/lists/" + id);
  }
}
