package io.scenariomarket.matching;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.matching.WhatIfViews.Compared;
import io.scenariomarket.scenario.ScenarioForm;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.supplier.CapabilityForm;
import io.scenariomarket.supplier.CapabilityId;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tries out what is typed in a form, before it is saved. The form stays in its own window as it is.
 */
@Controller
class WhatIfPages {

  private static final int SHOWN = 10;

  private final WhatIfs whatIfs;
  private final WhatIfViews views;
  private final FormTrial trial;

  WhatIfPages(WhatIfs whatIfs, WhatIfViews views, FormTrial trial) {
    this.whatIfs = whatIfs;
    this.views = views;
    this.trial = trial;
  }

  @Limited(Limit.MATCH)
  @PostMapping("/scenarios/what-if")
  ModelAndView ofNewScenario(
      @ModelAttribute("form") ScenarioForm form, Viewer viewer, Locale locale) {
    return trial.of(
        form::readFilled,
        content ->
            views.show(
                whatIfs.ofNewScenario(form.chosenOwner(), content, SHOWN, viewer),
                Compared.NEED,
                locale),
        page -> page.addObject("subject", form.title()).addObject("kind", "scenario"));
  }

  @Limited(Limit.MATCH)
  @PostMapping("/scenarios/{id}/what-if")
  ModelAndView ofScenario(
      @PathVariable ScenarioId id,
      @ModelAttribute("form") ScenarioForm form,
      Viewer viewer,
      Locale locale) {
    return trial.of(
        form::readFilled,
        content ->
            views.show(whatIfs.ofScenario(id, content, SHOWN, viewer), Compared.NEED, locale),
        page ->
            page.addObject("subject", form.title())
                .addObject("kind", "scenario")
                .addObject("saved", true));
  }

  @Limited(Limit.MATCH)
  @PostMapping("/capabilities/what-if")
  ModelAndView ofNewCapability(
      @ModelAttribute("form") CapabilityForm form, Viewer viewer, Locale locale) {
    return trial.of(
        form::readFilled,
        content ->
            views.show(
                whatIfs.ofNewCapability(form.chosenOwner(), content, SHOWN, viewer),
                Compared.OFFER,
                locale),
        page -> page.addObject("subject", form.name()).addObject("kind", "capability"));
  }

  @Limited(Limit.MATCH)
  @PostMapping("/capabilities/{id}/what-if")
  ModelAndView ofCapability(
      @PathVariable CapabilityId id,
      @ModelAttribute("form") CapabilityForm form,
      Viewer viewer,
      Locale locale) {
    return trial.of(
        form::readFilled,
        content ->
            views.show(whatIfs.ofCapability(id, content, SHOWN, viewer), Compared.OFFER, locale),
        page ->
            page.addObject("subject", form.name())
                .addObject("kind", "capability")
                .addObject("saved", true));
  }
}
