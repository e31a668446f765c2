package io.scenariomarket.campaign;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The campaigns as everybody sees them, and the form that needs no account. */
@Controller
class CampaignPages {

  private static final int LISTED = 50;
  private static final int LONGEST_REFERENCE = 40;

  private final CampaignManagement campaigns;
  private final Submitting submitting;
  private final SubmissionStatus status;
  private final ScenarioManagement scenarios;
  private final FormFlow forms;

  CampaignPages(
      CampaignManagement campaigns,
      Submitting submitting,
      SubmissionStatus status,
      ScenarioManagement scenarios,
      FormFlow forms) {
    this.campaigns = campaigns;
    this.submitting = submitting;
    this.status = status;
    this.scenarios = scenarios;
    this.forms = forms;
  }

  @GetMapping("/campaigns")
  String list(Viewer viewer, Model model) {
    model.addAttribute("campaigns", campaigns.list(viewer));
    return "campaign/list";
  }

  @GetMapping("/campaigns/{id}")
  ModelAndView page(@PathVariable UUID id, Viewer viewer) {
    return forms.show(form(id, SubmissionForm.EMPTY, viewer));
  }

  @Limited(Limit.SUBMISSION)
  @PostMapping("/campaigns/{id}/submissions")
  ModelAndView submit(
      @PathVariable UUID id,
      @ModelAttribute("form") SubmissionForm form,
      Viewer viewer,
      Locale locale) {
    var sent = new ModelAndView("redirect:/campaigns/sent");
    if (form.byProgram()) {
      return sent; // It need not know that nothing was kept.
    }
    return forms.save(
        _ -> form.read(),
        content -> {
          submitting.submit(id, content, locale);
          return sent;
        },
        form(id, form, viewer));
  }

  @GetMapping("/campaigns/sent")
  String sent() {
    return "campaign/sent";
  }

  /** Asks to press a button: programs that look through mail open every link in it. */
  @GetMapping("/campaigns/confirm/{token}")
  String confirmation(@PathVariable String token, Model model) {
    model.addAttribute("waiting", submitting.waiting(token));
    return "campaign/confirm";
  }

  @Limited(Limit.SUBMISSION)
  @PostMapping("/campaigns/confirm/{token}")
  String confirm(@PathVariable String token, Locale locale, RedirectAttributes flash) {
    var reference = submitting.confirm(token, locale);
    flash.addFlashAttribute("saved", "campaign.confirmed");
    return "redirect:/campaigns/status?reference=" + reference;
  }

  /** What became of something sent in without an account, for whoever has its reference. */
  @Limited(Limit.SEARCH)
  @GetMapping("/campaigns/status")
  ModelAndView status(@RequestParam(defaultValue = "") String reference) {
    var page = new ModelAndView("campaign/status");
    page.addObject("typed", Text.first(reference, LONGEST_REFERENCE));
    if (!reference.isBlank()) {
      try {
        page.addObject("status", status.of(Reference.typed(reference)));
      } catch (Refusal refusal) {
        page.addObject("unknown", true);
        page.setStatus(HttpStatus.NOT_FOUND);
      }
    }
    return page;
  }

  private FormFlow.Page form(UUID id, SubmissionForm form, Viewer viewer) {
    return (errors, status) -> {
      var shown = campaigns.get(id, viewer);
      return new ModelAndView("campaign/page", status)
          .addObject("shown", shown)
          .addObject("campaign", shown.campaign())
          .addObject("form", form)
          .addObject("errors", errors.byField())
          .addObject("mayRun", viewer.may(Permission.RUN_CAMPAIGNS))
          .addObject("member", !viewer.organisations().isEmpty())
          .addObject("own", own(viewer))
          .addObject("tied", tied(id, viewer));
    };
  }

  /** What the viewer's organisation could tie to a campaign. */
  private List<Scenario> own(Viewer viewer) {
    return viewer
        .home()
        .map(
            organisation ->
                scenarios.list(java.util.Optional.of(organisation), 0, LISTED, viewer).items())
        .orElse(List.of());
  }

  /** What has come in, as far as the viewer may see it. */
  private List<Scenario> tied(UUID id, Viewer viewer) {
    var ids = campaigns.tied(id).stream().map(ScenarioId::new).toList();
    return scenarios.visible(ids, viewer).values().stream()
        .sorted(Comparator.comparing(Scenario::createdAt).reversed())
        .toList();
  }
}
