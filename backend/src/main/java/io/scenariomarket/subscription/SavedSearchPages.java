package io.scenariomarket.subscription;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.search.Libraries;
import io.scenariomarket.search.SearchAddress;
import io.scenariomarket.search.SearchParameters;
import io.scenariomarket.search.SearchScope;
import io.scenariomarket.search.SearchWords;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The searches that somebody keeps. */
@Controller
class SavedSearchPages {

  private static final String LIST = "redirect:/account/searches";

  private final SavedSearchManagement management;
  private final Following following;
  private final Libraries libraries;
  private final SearchParameters parameters;
  private final SearchWords words;
  private final FormFlow flow;

  SavedSearchPages(
      SavedSearchManagement management,
      Following following,
      Libraries libraries,
      SearchParameters parameters,
      SearchWords words,
      FormFlow flow) {
    this.management = management;
    this.following = following;
    this.libraries = libraries;
    this.parameters = parameters;
    this.words = words;
    this.flow = flow;
  }

  /**
   * A search as the list shows it.
   *
   * @param where the page that it is of
   * @param conditions what narrows it
   * @param address its results
   * @param feed the same as a feed, if there is one
   */
  record Row(
      SavedSearch search,
      String where,
      List<String> conditions,
      String address,
      Optional<String> feed) {}

  @GetMapping("/account/searches")
  String list(Viewer viewer, Locale locale, Model model) {
    model.addAttribute(
        "searches", management.mine(viewer).stream().map(each -> row(each, locale)).toList());
    model.addAttribute("frequencies", Frequency.values());
    model.addAttribute("followed", following.of(viewer));
    return "subscription/list";
  }

  private Row row(SavedSearch search, Locale locale) {
    var criteria = parameters.read(search.scope(), search.parameters());
    return new Row(
        search,
        words.title(search.scope(), locale),
        words.conditions(search.scope(), criteria, locale),
        search.address().first(),
        search.address().feed());
  }

  @GetMapping("/account/searches/new")
  ModelAndView form(
      @RequestParam MultiValueMap<String, String> asked, Viewer viewer, Locale locale) {
    management.mine(viewer);
    var scope = scope(asked.getFirst("scope"));
    var form =
        new SavedSearchForm(
            words.name(scope, parameters.read(scope, asked), locale),
            scope.key(),
            new SearchAddress(scope, asked).query(),
            Frequency.DAILY.name());
    return flow.show((errors, status) -> page(form, errors, status, locale));
  }

  @PostMapping("/account/searches")
  ModelAndView save(SavedSearchForm form, Viewer viewer, Locale locale, RedirectAttributes flash) {
    return flow.save(
        errors -> errors.choice("frequency", form.frequency(), Frequency.class),
        frequency -> {
          management.save(
              Objects.requireNonNullElse(form.name(), ""),
              scope(form.scope()),
              form.parameters(),
              frequency,
              locale,
              viewer);
          flash.addFlashAttribute("saved", "searches.saved");
          return new ModelAndView(LIST);
        },
        (errors, status) -> page(form, errors, status, locale));
  }

  private SearchScope scope(@Nullable String key) {
    return libraries.scope(Objects.requireNonNullElse(key, ""));
  }

  private ModelAndView page(
      SavedSearchForm form, FormErrors errors, HttpStatus status, Locale locale) {
    var scope = scope(form.scope());
    var page = new ModelAndView("subscription/form", status);
    page.addObject("form", form);
    page.addObject("where", words.title(scope, locale));
    page.addObject(
        "conditions", words.conditions(scope, parameters.read(scope, form.parameters()), locale));
    page.addObject("frequencies", Frequency.values());
    page.addObject("back", new SearchAddress(scope, form.parameters()).first());
    page.addObject("errors", errors.byField());
    return page;
  }

  @PostMapping("/account/searches/{id}")
  String change(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam Frequency frequency,
      Viewer viewer,
      RedirectAttributes flash) {
    management.change(id, name, frequency, viewer);
    flash.addFlashAttribute("saved", "searches.changed");
    return LIST;
  }

  @PostMapping("/account/searches/{id}/remove")
  String remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
    management.remove(id, viewer);
    flash.addFlashAttribute("saved", "searches.removed");
    return LIST;
  }
}
