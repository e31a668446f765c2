package io.scenariomarket.pairing;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.work.ItemSections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Several matches beside each other, chosen in a list of matches. Whoever chose too few or too many
 * comes back to the list, with what they chose still chosen.
 */
@Controller
class ComparePages {

  private final Comparisons comparisons;
  private final ComparisonViews views;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final PostingViews postings;
  private final ItemSections sections;

  ComparePages(
      Comparisons comparisons,
      ComparisonViews views,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      PostingViews postings,
      ItemSections sections) {
    this.comparisons = comparisons;
    this.views = views;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.postings = postings;
    this.sections = sections;
  }

  @Limited(Limit.MATCH)
  @GetMapping("/scenarios/{id}/matches/compare")
  String ofScenario(
      @PathVariable ScenarioId id,
      @RequestParam(defaultValue = "") List<CapabilityId> capability,
      @RequestParam(defaultValue = "false") boolean differing,
      Viewer viewer,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    var scenario = scenarios.get(id, viewer);
    return compared(
        () -> views.ofOffers(comparisons.ofScenario(scenario, capability, viewer), locale),
        () -> {
          model.addAttribute("scenario", postings.show(scenarios, scenario, viewer));
          sections.addTabs(model, scenario.ref(), scenario.parties(), viewer);
          model.addAttribute(
              "mayEdit", viewer.may(Permission.EDIT_ITEM, scenario.organisationId()));
          return "pairing/compare-capabilities";
        },
        new Asked("/scenarios/" + id + "/matches", capability, differing),
        model,
        flash);
  }

  @Limited(Limit.MATCH)
  @GetMapping("/capabilities/{id}/opportunities/compare")
  String ofCapability(
      @PathVariable CapabilityId id,
      @RequestParam(defaultValue = "") List<ScenarioId> scenario,
      @RequestParam(defaultValue = "false") boolean differing,
      Viewer viewer,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    var capability = capabilities.get(id, viewer);
    return compared(
        () -> views.ofNeeds(comparisons.ofCapability(capability, scenario, viewer), locale),
        () -> {
          model.addAttribute("capability", postings.show(capabilities, capability, viewer));
          sections.addTabs(model, capability.ref(), capability.parties(), viewer);
          model.addAttribute(
              "mayEdit", viewer.may(Permission.EDIT_ITEM, capability.organisationId()));
          return "pairing/compare-scenarios";
        },
        new Asked("/capabilities/" + id + "/opportunities", scenario, differing),
        model,
        flash);
  }

  /**
   * What is asked for.
   *
   * @param list the address of the list that it was chosen in
   * @param differing whether only rows that differ are wanted
   */
  private record Asked(String list, List<?> chosen, boolean differing) {}

  private static String compared(
      Supplier<ComparisonView> compare,
      Supplier<String> page,
      Asked asked,
      Model model,
      RedirectAttributes flash) {
    try {
      model.addAttribute("compared", compare.get());
    } catch (Refusal refusal) {
      var fault = refusal.fields().stream().findFirst().orElseThrow(() -> refusal);
      flash.addFlashAttribute("problem", fault.message());
      flash.addFlashAttribute("chosen", asked.chosen().stream().map(String::valueOf).toList());
      return "redirect:" + asked.list();
    }
    model.addAttribute("differing", asked.differing());
    model.addAttribute("list", asked.list());
    return page.get();
  }
}
