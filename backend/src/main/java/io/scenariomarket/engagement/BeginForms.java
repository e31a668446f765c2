package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings a need and a capability together: an invitation, interest, or a proposal. */
@Controller
class BeginForms {

  private final EngagementManagement engagements;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final AnswerDesk desk;
  private final Choices choices;
  private final FormFlow forms;

  BeginForms(
      EngagementManagement engagements,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      AnswerDesk desk,
      Choices choices,
      FormFlow forms) {
    this.engagements = engagements;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.desk = desk;
    this.choices = choices;
    this.forms = forms;
  }

  /**
   * What is typed.
   *
   * @param action how it begins
   * @param scenario the need; {@code null} while it is not chosen
   * @param capability the capability, in the same way
   * @param message what is said to it
   * @param answers to the requirements of the need, where a supplier begins
   */
  record BeginForm(
      EngagementAction action,
      @Nullable ScenarioId scenario,
      @Nullable CapabilityId capability,
      @Nullable String message,
      List<AnswerForm> answers) {

    BeginForm {
      answers = AnswerForm.bounded(answers);
    }
  }

  @GetMapping("/engagements/new")
  ModelAndView ask(@ModelAttribute("form") BeginForm form, Viewer viewer) {
    var page = forms.show(page(checked(form), viewer));
    noteOpened(form, viewer);
    return page;
  }

  @PostMapping("/engagements")
  ModelAndView begin(
      @ModelAttribute("form") BeginForm form, Viewer viewer, RedirectAttributes flash) {
    checked(form);
    return forms.save(
        errors -> AnswerForm.read(questions(form, viewer), form.answers(), errors),
        answers -> {
          var need = form.scenario();
          var offer = form.capability();
          if (need == null || offer == null) {
            throw Refusal.invalid("chosen", "engagement.chosen.missing");
          }
          var begun = desk.begin(form.action(), need, offer, form.message(), answers, viewer);
          flash.addFlashAttribute("saved", "engagement.moved." + form.action());
          return new ModelAndView("redirect:/engagements/" + begun.id());
        },
        page(form, viewer));
  }

  private void noteOpened(BeginForm form, Viewer viewer) {
    var need = form.scenario();
    var offer = form.capability();
    if (need != null && offer != null) {
      desk.opened(
          form.action(), scenarios.get(need, viewer), capabilities.get(offer, viewer), viewer);
    }
  }

  /** What the supplier is asked; nothing where the other side begins, or nothing is chosen yet. */
  private List<AnswerDesk.Question> questions(BeginForm form, Viewer viewer) {
    var need = form.scenario();
    var offer = form.capability();
    return form.action() != EngagementAction.EXPRESS_INTEREST || need == null || offer == null
        ? List.of()
        : desk.toBegin(scenarios.get(need, viewer), capabilities.get(offer, viewer), viewer);
  }

  private static BeginForm checked(BeginForm form) {
    if (form.action() == null
        || form.scenario() == null && form.capability() == null
        || !form.action().begins()) {
      throw Refusal.notFound("engagement.not-found");
    }
    return form;
  }

  private FormFlow.Page page(BeginForm form, Viewer viewer) {
    return (errors, status) -> {
      var need = Optional.ofNullable(form.scenario()).map(id -> scenarios.get(id, viewer));
      var offer = Optional.ofNullable(form.capability()).map(id -> capabilities.get(id, viewer));
      var page =
          need.isPresent() && offer.isPresent()
              ? new ModelAndView("engagement/begin", status)
                  .addObject(
                      "engaged",
                      engagements.between(need.get().id(), offer.get().id(), viewer).orElse(null))
              : new ModelAndView("engagement/choose", status)
                  .addObject(
                      "choices",
                      need.map(it -> choices.offers(it, viewer))
                          .or(() -> offer.map(it -> choices.needs(it, viewer)))
                          .orElse(List.of()));
      var questions = questions(form, viewer);
      return page.addObject("questions", questions)
          .addObject("answers", AnswerForm.of(questions, form.answers()))
          .addObject("need", need.orElse(null))
          .addObject("offer", offer.orElse(null))
          .addObject("form", form)
          .addObject("errors", errors.byField());
    };
  }
}
