package io.scenariomarket.campaign;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the task force does with campaigns, and members for them. */
@Controller
class CampaignForms {

  private final CampaignManagement campaigns;
  private final ScenarioManagement scenarios;
  private final CampaignNeeds needs;
  private final FormFlow forms;

  CampaignForms(
      CampaignManagement campaigns,
      ScenarioManagement scenarios,
      CampaignNeeds needs,
      FormFlow forms) {
    this.campaigns = campaigns;
    this.scenarios = scenarios;
    this.needs = needs;
    this.forms = forms;
  }

  @GetMapping("/campaigns/new")
  ModelAndView blank(@ModelAttribute("form") CampaignForm form, Viewer viewer) {
    require(viewer);
    return forms.show(page(form, null));
  }

  @PostMapping("/campaigns")
  ModelAndView create(
      @ModelAttribute("form") CampaignForm form, Viewer viewer, RedirectAttributes flash) {
    require(viewer);
    return forms.save(
        form::read, content -> saved(campaigns.create(content, viewer), flash), page(form, null));
  }

  @GetMapping("/campaigns/{id}/edit")
  ModelAndView edit(@PathVariable UUID id, Viewer viewer) {
    var campaign = campaigns.toEdit(id, viewer);
    return forms.show(page(CampaignForm.of(campaign), campaign));
  }

  @PostMapping("/campaigns/{id}")
  ModelAndView revise(
      @PathVariable UUID id,
      @ModelAttribute("form") CampaignForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var campaign = campaigns.toEdit(id, viewer);
    var version = FormFlow.version(form.version());
    return forms.save(
        form::read,
        content -> saved(campaigns.revise(id, content, version, viewer), flash),
        page(form, campaign));
  }

  @PostMapping("/campaigns/{id}/state")
  String move(
      @PathVariable UUID id,
      @RequestParam Campaign.State state,
      Viewer viewer,
      RedirectAttributes flash) {
    campaigns.move(id, state, viewer);
    flash.addFlashAttribute("saved", "campaign.moved." + state);
    return "redirect:/campaigns/" + id;
  }

  /**
   * A member's need for a campaign: one that their organisation has, or the beginning of a new one.
   *
   * @param scenario a need of the organisation
   * @param title of a new need, where none was chosen
   */
  @PostMapping("/campaigns/{id}/postings")
  String tie(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable ScenarioId scenario,
      @RequestParam(required = false) @Nullable String title,
      Viewer viewer,
      RedirectAttributes flash) {
    var campaign = campaigns.open(id, viewer);
    var by = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    if (scenario != null) {
      var existing = scenarios.get(scenario, viewer);
      if (!viewer.may(Permission.EDIT_ITEM, existing.organisationId())) {
        throw Refusal.forbidden("scenario.edit.forbidden");
      }
      campaigns.tie(campaign, scenario.value(), existing.organisationId(), by);
      flash.addFlashAttribute("saved", "campaign.tied");
      return "redirect:/campaigns/" + id;
    }
    var name = Text.orEmpty(title);
    var draft =
        scenarios.post(
            Optional.empty(),
            needs.draft(campaign, name.isEmpty() ? campaign.theme() : name),
            ScenarioState.DRAFT,
            viewer);
    campaigns.tie(campaign, draft.id().value(), draft.organisationId(), by);
    return "redirect:/scenarios/" + draft.id() + "/edit";
  }

  private static ModelAndView saved(Campaign campaign, RedirectAttributes flash) {
    flash.addFlashAttribute("saved", "campaign.saved");
    return new ModelAndView("redirect:/campaigns/" + campaign.id());
  }

  private static FormFlow.Page page(CampaignForm form, @Nullable Campaign before) {
    return (errors, status) ->
        new ModelAndView("campaign/form", status)
            .addObject("form", form)
            .addObject("campaign", before)
            .addObject("errors", errors.byField());
  }

  private static void require(Viewer viewer) {
    if (!viewer.may(Permission.RUN_CAMPAIGNS)) {
      throw Refusal.forbidden("campaign.forbidden");
    }
  }
}
