package io.scenariomarket.supplier;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far an achievement has come: the page to say so, and the task force's list of reviews. */
@Controller
class AchievementPages {

  private final AchievementManagement achievements;
  private final CapabilityManagement capabilities;
  private final PostingViews views;
  private final FormFlow flow;

  AchievementPages(
      AchievementManagement achievements,
      CapabilityManagement capabilities,
      PostingViews views,
      FormFlow flow) {
    this.capabilities = capabilities;
    this.achievements = achievements;
    this.views = views;
    this.flow = flow;
  }

  @GetMapping("/capabilities/{id}/achievement")
  ModelAndView page(@PathVariable CapabilityId id, Viewer viewer) {
    var capability = achievements.toLead(id, viewer);
    var panel = achievements.panel(capability, viewer).orElseThrow();
    var form = AchievementForm.of(panel.achievement(), achievements.today());
    return flow.show(page(form, capability, viewer));
  }

  @PostMapping("/capabilities/{id}/achievement")
  ModelAndView plan(
      @PathVariable CapabilityId id,
      @ModelAttribute("form") AchievementForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return save(
        id,
        form,
        viewer,
        flash,
        errors -> Optional.ofNullable(form.review(errors)),
        review ->
            achievements.plan(
                id,
                Objects.requireNonNullElse(form.stage(), ""),
                review.orElse(null),
                Objects.requireNonNullElse(form.version(), 0L),
                viewer));
  }

  @PostMapping("/capabilities/{id}/achievement/assessments")
  ModelAndView assess(
      @PathVariable CapabilityId id,
      @ModelAttribute("form") AchievementForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return save(
        id,
        form,
        viewer,
        flash,
        errors -> form.assessment(errors, achievements.today()),
        assessment -> achievements.assess(id, assessment, viewer));
  }

  @PostMapping("/capabilities/{id}/achievement/hand-over")
  ModelAndView handOver(
      @PathVariable CapabilityId id,
      @ModelAttribute("form") AchievementForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return save(
        id,
        form,
        viewer,
        flash,
        errors -> form.handOver(errors, achievements.today()),
        handOver -> achievements.handOver(id, handOver, viewer));
  }

  private <C> ModelAndView save(
      CapabilityId id,
      AchievementForm form,
      Viewer viewer,
      RedirectAttributes flash,
      Function<FormErrors, C> read,
      Consumer<C> save) {
    var capability = achievements.toLead(id, viewer);
    return flow.save(
        read,
        content -> {
          save.accept(content);
          flash.addFlashAttribute("saved", "achievement.saved");
          return new ModelAndView("redirect:/capabilities/" + id + "/achievement");
        },
        page(form, capability, viewer));
  }

  private FormFlow.Page page(AchievementForm form, Capability capability, Viewer viewer) {
    return (errors, status) -> {
      var page = new ModelAndView("supplier/achievement", status);
      page.addObject("form", form);
      page.addObject("errors", errors.byField());
      page.addObject("capability", views.show(capabilities, capability, viewer));
      page.addObject("panel", achievements.panel(capability, viewer).orElseThrow());
      page.addObject("mayHandOver", viewer.may(Permission.REVIEW_ITEMS));
      page.addObject("mayEdit", viewer.may(Permission.EDIT_ITEM, capability.organisationId()));
      return page;
    };
  }

  @GetMapping("/review/achievements")
  String reviews(Viewer viewer, Model model) {
    model.addAttribute("reviews", achievements.reviews(views, viewer));
    return "supplier/achievements";
  }
}
