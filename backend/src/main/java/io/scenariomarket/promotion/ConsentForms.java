package io.scenariomarket.promotion;

import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks a side whether a case may be public, with the words that are kept. */
@Controller
class ConsentForms {

  private final CaseManagement cases;
  private final CaseViews views;
  private final CaseRoles roles;
  private final ConsentWording wording;
  private final FormFlow forms;

  ConsentForms(
      CaseManagement cases,
      CaseViews views,
      CaseRoles roles,
      ConsentWording wording,
      FormFlow forms) {
    this.cases = cases;
    this.views = views;
    this.roles = roles;
    this.wording = wording;
    this.forms = forms;
  }

  /**
   * What is typed.
   *
   * @param side for which
   * @param agreed whether the words were read and agreed to
   */
  record ConsentForm(
      @Nullable Long version,
      @Nullable String side,
      @Nullable Boolean agreed,
      @Nullable String words) {

    Part read(FormErrors errors) {
      if (!Boolean.TRUE.equals(agreed)) {
        errors.reject("agreed", "case.consent.not-agreed");
      }
      return Part.SUPPLIER.name().equals(side) ? Part.SUPPLIER : Part.NEED;
    }
  }

  /**
   * What a side agrees to.
   *
   * @param wording word by word
   * @param onPaper whether the task force writes it down for an organisation that has nobody here
   */
  record Choice(Part side, String wording, boolean onPaper) {}

  @GetMapping("/cases/{id}/consent")
  ModelAndView ask(@PathVariable UUID id, Viewer viewer, Locale locale) {
    var told = cases.toDo(id, CaseAction.GIVE, viewer);
    var side = cases.toGive(told, viewer).getFirst().name();
    return forms.show(
        page(told, new ConsentForm(told.version(), side, null, null), viewer, locale));
  }

  @PostMapping("/cases/{id}/consent")
  ModelAndView give(
      @PathVariable UUID id,
      @ModelAttribute("form") ConsentForm form,
      Viewer viewer,
      Locale locale,
      RedirectAttributes flash) {
    var told = cases.toDo(id, CaseAction.GIVE, viewer);
    return forms.save(
        form::read,
        side -> {
          var saved =
              cases.give(
                  id,
                  FormFlow.version(form.version()),
                  side,
                  wording.of(told, side, locale),
                  form.words(),
                  viewer);
          flash.addFlashAttribute("saved", "case.given");
          return new ModelAndView("redirect:" + saved.ref().address());
        },
        page(told, form, viewer, locale));
  }

  private FormFlow.Page page(Case told, ConsentForm form, Viewer viewer, Locale locale) {
    return (errors, status) ->
        new ModelAndView("promotion/consent", status)
            .addObject("shown", views.show(told, viewer))
            .addObject("choices", choices(told, viewer, locale))
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }

  private List<Choice> choices(Case told, Viewer viewer, Locale locale) {
    return cases.toGive(told, viewer).stream()
        .map(
            side ->
                new Choice(
                    side,
                    wording.of(told, side, locale),
                    roles.onPaper(told.organisation(side), viewer)))
        .toList();
  }
}
