package io.scenariomarket.engagement;

import io.scenariomarket.engagement.PartnerManagement.Asked;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormFlow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bids that somebody's organisations were asked to make together with others, and the answers. */
@Controller
class PartnershipPages {

  private static final int PAGE_SIZE = 20;

  private final PartnerManagement partners;
  private final PartnerViews views;
  private final FormFlow forms;

  PartnershipPages(PartnerManagement partners, PartnerViews views, FormFlow forms) {
    this.partners = partners;
    this.views = views;
    this.forms = forms;
  }

  /**
   * What is said to a step.
   *
   * @param version that the page showed
   */
  record StepForm(@Nullable Long version, @Nullable String words) {}

  @GetMapping("/partnerships")
  String list(@RequestParam(defaultValue = "0") int page, Viewer viewer, Model model) {
    var found = partners.askedOf(Math.max(page, 0), PAGE_SIZE, viewer);
    model.addAttribute("found", found);
    model.addAttribute("lines", views.lines(found.items(), viewer));
    return "engagement/partnerships";
  }

  @GetMapping("/partnerships/{id}")
  ModelAndView page(@PathVariable UUID id, Viewer viewer) {
    return forms.show(page(partners.get(id, viewer), new StepForm(null, null), viewer));
  }

  @PostMapping("/partnerships/{id}/moves/{action}")
  ModelAndView move(
      @PathVariable UUID id,
      @PathVariable PartnerAction action,
      @ModelAttribute("form") StepForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var page = page(partners.get(id, viewer), form, viewer);
    return forms.save(
        _ -> form,
        typed -> {
          var moved =
              partners.move(id, action, FormFlow.version(typed.version()), typed.words(), viewer);
          flash.addFlashAttribute("saved", "engagement.partner.moved." + action);
          return new ModelAndView("redirect:" + next(moved, action));
        },
        page);
  }

  /** Whoever refused does not see it any more. */
  private static String next(Asked moved, PartnerAction action) {
    return switch (action) {
      case CONFIRM, REMOVE -> moved.engagement().ref().address();
      case DECLINE, LEAVE -> "/partnerships";
    };
  }

  private FormFlow.Page page(Asked asked, StepForm form, Viewer viewer) {
    return (errors, status) ->
        new ModelAndView("engagement/partnership", status)
            .addObject("line", views.line(asked, viewer))
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }
}
