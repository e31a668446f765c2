package io.scenariomarket.conversation;

import io.scenariomarket.engagement.EngagementHead;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormFlow;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meetings of an engagement, and who is to do what after them. */
@Controller
class FollowUpPages {

  private final MeetingManagement meetings;
  private final MeetingViews views;
  private final EngagementHead head;
  private final FormFlow forms;

  FollowUpPages(
      MeetingManagement meetings, MeetingViews views, EngagementHead head, FormFlow forms) {
    this.meetings = meetings;
    this.views = views;
    this.head = head;
    this.forms = forms;
  }

  @GetMapping("/engagements/{id}/meetings")
  ModelAndView show(@PathVariable EngagementId id, Viewer viewer) {
    return forms.show(page(id, FollowUpForm.EMPTY, viewer));
  }

  @PostMapping("/engagements/{id}/follow-ups")
  ModelAndView agreeOn(
      @PathVariable EngagementId id,
      @ModelAttribute("form") FollowUpForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        errors -> Optional.ofNullable(errors.date("dueOn", form.dueOn())),
        due -> {
          meetings.agreeOn(id, form.what(), form.responsible(), due.orElse(null), viewer);
          flash.addFlashAttribute("saved", "conversation.follow-up.saved");
          return back(id);
        },
        page(id, form, viewer));
  }

  @PostMapping("/engagements/{id}/follow-ups/{followUp}")
  ModelAndView tick(
      @PathVariable EngagementId id,
      @PathVariable UUID followUp,
      @RequestParam(defaultValue = "false") boolean done,
      Viewer viewer) {
    meetings.tick(id, followUp, done, viewer);
    return back(id);
  }

  private static ModelAndView back(EngagementId id) {
    return new ModelAndView("redirect:/engagements/" + id + "/meetings#follow-ups");
  }

  private FormFlow.Page page(EngagementId id, FollowUpForm form, Viewer viewer) {
    return (errors, status) -> {
      var model = new ExtendedModelMap();
      var engagement = head.addTo(model, id, viewer);
      model.addAttribute("engagement", engagement);
      model.addAttribute("shown", views.show(engagement, viewer));
      model.addAttribute("form", form);
      model.addAttribute("errors", errors.byField());
      return new ModelAndView("conversation/meetings", model, status);
    };
  }
}
