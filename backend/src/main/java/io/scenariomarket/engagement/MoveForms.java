package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
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

/** Moves an engagement on; where a reason is needed, asks for it. */
@Controller
class MoveForms {

  private final EngagementManagement engagements;
  private final AnswerDesk desk;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final FormFlow forms;

  MoveForms(
      EngagementManagement engagements,
      AnswerDesk desk,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      FormFlow forms) {
    this.engagements = engagements;
    this.desk = desk;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.forms = forms;
  }

  /**
   * What is typed.
   *
   * @param version the version that the page showed
   * @param reason the name of a {@link DeclineReason}
   * @param words what is said to it
   * @param answers to the requirements of the need, where a supplier agrees
   */
  record MoveForm(
      @Nullable Long version,
      @Nullable String reason,
      @Nullable String words,
      List<AnswerForm> answers) {

    MoveForm {
      answers = AnswerForm.bounded(answers);
    }

    EngagementDecision read(EngagementAction action, FormErrors errors) {
      return new EngagementDecision(
          version == null ? -1 : version,
          reason == null || reason.isEmpty() || !action.needsReason()
              ? null
              : errors.choice("reason", reason, DeclineReason.class),
          words);
    }
  }

  @GetMapping("/engagements/{id}/moves/{action}")
  ModelAndView ask(
      @PathVariable EngagementId id,
      @PathVariable EngagementAction action,
      @ModelAttribute("form") MoveForm form,
      Viewer viewer) {
    requireOpen(engagements.get(id, viewer), action, viewer);
    return forms.show(page(id, action, form, viewer));
  }

  @PostMapping("/engagements/{id}/moves/{action}")
  ModelAndView move(
      @PathVariable EngagementId id,
      @PathVariable EngagementAction action,
      @ModelAttribute("form") MoveForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        errors ->
            new Sent(
                form.read(action, errors),
                AnswerForm.read(questions(id, action, viewer), form.answers(), errors)),
        sent -> {
          try {
            desk.move(id, action, sent.decision(), sent.answers(), viewer);
            flash.addFlashAttribute("saved", "engagement.moved." + action);
          } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
              throw refusal;
            }
            flash.addFlashAttribute("problem", refusal.message());
          }
          return new ModelAndView("redirect:/engagements/" + id);
        },
        page(id, action, form, viewer));
  }

  private record Sent(EngagementDecision decision, List<Answer> answers) {}

  /** What a supplier is asked who agrees; nothing of anybody else. */
  private List<AnswerDesk.Question> questions(
      EngagementId id, EngagementAction action, Viewer viewer) {
    var engagement = engagements.get(id, viewer);
    var pair = engagement.pair();
    return action != EngagementAction.AGREE
            || engagement.state() != EngagementState.INVITED
            || !engagements.parts(engagement, viewer).contains(Part.SUPPLIER)
        ? List.of()
        : desk.questions(
            scenarios.get(pair.scenarioId(), viewer),
            capabilities.get(pair.capabilityId(), viewer),
            false);
  }

  private FormFlow.Page page(
      EngagementId id, EngagementAction action, MoveForm form, Viewer viewer) {
    return (errors, status) -> {
      var questions = questions(id, action, viewer);
      return new ModelAndView("engagement/move", status)
          .addObject("questions", questions)
          .addObject("answers", AnswerForm.of(questions, form.answers()))
          .addObject("engagement", engagements.get(id, viewer))
          .addObject("action", action)
          .addObject("form", form)
          .addObject("reasons", DeclineReason.values())
          .addObject("errors", errors.byField());
    };
  }

  private void requireOpen(Engagement engagement, EngagementAction action, Viewer viewer) {
    if (!engagements.open(engagement, viewer).contains(action)) {
      throw action.from(engagement.state())
          ? Refusal.forbidden("engagement.forbidden")
          : Refusal.conflict("engagement.state.conflict");
    }
  }
}
