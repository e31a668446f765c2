package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Has a supplier add or correct its answers while an engagement goes on. */
@Controller
class AnswerForms {

  private final AnswerDesk desk;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final FormFlow forms;

  AnswerForms(
      AnswerDesk desk,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      FormFlow forms) {
    this.desk = desk;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.forms = forms;
  }

  /**
   * What is typed.
   *
   * @param version the version that the page showed
   */
  record AnswersForm(@Nullable Long version, List<AnswerForm> answers) {

    AnswersForm {
      answers = AnswerForm.bounded(answers);
    }
  }

  @GetMapping("/engagements/{id}/answers")
  ModelAndView ask(
      @PathVariable EngagementId id, @ModelAttribute("form") AnswersForm form, Viewer viewer) {
    return forms.show(page(desk.toAnswer(id, viewer), form, viewer));
  }

  @PostMapping("/engagements/{id}/answers")
  ModelAndView save(
      @PathVariable EngagementId id,
      @ModelAttribute("form") AnswersForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var engagement = desk.toAnswer(id, viewer);
    var version = form.version() == null ? -1 : form.version();
    return forms.save(
        errors -> AnswerForm.read(questions(engagement, viewer), form.answers(), errors),
        answers -> {
          desk.answer(id, version, answers, viewer);
          flash.addFlashAttribute("saved", "engagement.answers.saved");
          return new ModelAndView("redirect:/engagements/" + id);
        },
        page(engagement, form, viewer));
  }

  private List<AnswerDesk.Question> questions(Engagement engagement, Viewer viewer) {
    var pair = engagement.pair();
    return desk.questions(
        scenarios.get(pair.scenarioId(), viewer),
        capabilities.get(pair.capabilityId(), viewer),
        engagement.state().agreed());
  }

  private FormFlow.Page page(Engagement engagement, AnswersForm form, Viewer viewer) {
    return (errors, status) -> {
      var questions = questions(engagement, viewer);
      return new ModelAndView("engagement/answer", status)
          .addObject("engagement", engagement)
          .addObject("form", form)
          .addObject("questions", questions)
          .addObject("answers", AnswerForm.of(questions, form.answers()))
          .addObject("errors", errors.byField());
    };
  }
}
