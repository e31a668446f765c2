package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The task force's queue of organisations, and the decision on one. */
@Controller
class ReviewPages {

  private static final int PAGE_SIZE = 50;

  private final OrganisationManagement organisations;
  private final OrganisationViews views;
  private final MessageSource messages;

  ReviewPages(
      OrganisationManagement organisations, OrganisationViews views, MessageSource messages) {
    this.organisations = organisations;
    this.views = views;
    this.messages = messages;
  }

  @GetMapping("/review/organisations")
  String queue(
      @RequestParam(defaultValue = "PENDING") OrganisationState state,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      Model model) {
    model.addAttribute("state", state);
    model.addAttribute("queue", organisations.queue(state, Math.max(page, 0), PAGE_SIZE, viewer));
    return "organisation/reviews";
  }

  @GetMapping("/review/organisations/{id}")
  ModelAndView one(@PathVariable OrganisationId id, Viewer viewer) {
    return page(organisations.toReview(id, viewer), viewer, null, Map.of(), HttpStatus.OK);
  }

  @PostMapping("/review/organisations/{id}")
  ModelAndView decide(
      @PathVariable OrganisationId id,
      @RequestParam OrganisationState state,
      @RequestParam(required = false) @Nullable String reason,
      Viewer viewer,
      RedirectAttributes flash) {
    var before = organisations.toReview(id, viewer);
    try {
      organisations.decide(id, state, reason, viewer);
      flash.addFlashAttribute("saved", "organisation.decided." + state);
      return new ModelAndView("redirect:/review/organisations");
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      var errors = new FormErrors(messages);
      errors.reject(refusal);
      return page(before, viewer, reason, errors.byField(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private ModelAndView page(
      Organisation organisation,
      Viewer viewer,
      @Nullable String reason,
      Map<String, String> errors,
      HttpStatus status) {
    var page = new ModelAndView("organisation/review", status);
    page.addObject("organisation", views.show(organisation, viewer));
    page.addObject("stateReason", organisation.stateReason());
    page.addObject("reason", reason);
    page.addObject("errors", errors);
    return page;
  }
}
