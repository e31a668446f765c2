package io.scenariomarket.promotion;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a case by one click, and changes what it says. */
@Controller
class CaseForms {

  private final CaseManagement cases;
  private final FormFlow forms;

  CaseForms(CaseManagement cases, FormFlow forms) {
    this.cases = cases;
    this.forms = forms;
  }

  /** What is typed. */
  record CaseForm(
      @Nullable Long version,
      @Nullable String title,
      @Nullable String problem,
      @Nullable String solution,
      @Nullable String effects,
      @Nullable String evidence,
      List<FigureForm> figures) {

    public CaseForm {
      figures = FormErrors.rows(figures, FigureForm.EMPTY);
    }

    static CaseForm of(Case told) {
      var said = told.said();
      return new CaseForm(
          told.version(),
          said.title(),
          said.problem(),
          said.solution(),
          said.effects(),
          said.evidence(),
          told.figures().stream()
              .map(each -> new FigureForm(each.shown(), each.before()))
              .toList());
    }

    CaseContent read() {
      return new CaseContent(
          title == null ? "" : title,
          problem == null ? "" : problem,
          solution == null ? "" : solution,
          effects,
          evidence);
    }

    List<CaseManagement.Choice> choices() {
      return figures.stream()
          .map(each -> new CaseManagement.Choice(Boolean.TRUE.equals(each.shown()), each.before()))
          .toList();
    }
  }

  /** What is chosen of a figure. */
  record FigureForm(@Nullable Boolean shown, @Nullable String before) {

    static final FigureForm EMPTY = new FigureForm(null, null);
  }

  @PostMapping("/engagements/{id}/case")
  String begin(@PathVariable EngagementId id, Viewer viewer) {
    var begun = cases.begin(id, viewer);
    return "redirect:"
        + begun.ref().address()
        + (cases.open(begun, viewer).contains(CaseAction.EDIT) ? "/edit" : "");
  }

  @GetMapping("/cases/{id}/edit")
  ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
    var told = cases.toDo(id, CaseAction.EDIT, viewer);
    return forms.show(page(told, CaseForm.of(told)));
  }

  @PostMapping("/cases/{id}/edit")
  ModelAndView save(
      @PathVariable UUID id,
      @ModelAttribute("form") CaseForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        _ -> form.read(),
        said -> {
          var saved =
              cases.revise(id, FormFlow.version(form.version()), said, form.choices(), viewer);
          flash.addFlashAttribute("saved", "case.saved");
          return new ModelAndView("redirect:" + saved.ref().address());
        },
        page(cases.toDo(id, CaseAction.EDIT, viewer), form));
  }

  private static FormFlow.Page page(Case told, CaseForm form) {
    return (errors, status) ->
        new ModelAndView("promotion/form", status)
            .addObject("told", told)
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }
}
