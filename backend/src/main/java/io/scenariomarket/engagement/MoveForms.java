package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
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
  private final FormFlow forms;

  MoveForms(EngagementManagement engagements, FormFlow forms) {
    this.engagements = engagements;
    this.forms = forms;
  }

  /**
   * What is typed.
   *
   * @param version the version that the page showed
   * @param reason the name of a {@link DeclineReason}
   * @param words what is said to it
   */
  record MoveForm(@Nullable Long version, @Nullable String reason, @Nullable String words) {

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
        errors -> form.read(action, errors),
        decision -> {
          try {
            engagements.move(id, action, decision, viewer);
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

  private FormFlow.Page page(
      EngagementId id, EngagementAction action, MoveForm form, Viewer viewer) {
    return (errors, status) ->
        new ModelAndView("engagement/move", status)
            .addObject("engagement", engagements.get(id, viewer))
            .addObject("action", action)
            .addObject("form", form)
            .addObject("reasons", DeclineReason.values())
            .addObject("errors", errors.byField());
  }

  private void requireOpen(Engagement engagement, EngagementAction action, Viewer viewer) {
    if (!engagements.open(engagement, viewer).contains(action)) {
      throw action.from(engagement.state())
          ? Refusal.forbidden("engagement.forbidden")
          : Refusal.conflict("engagement.state.conflict");
    }
  }
}
