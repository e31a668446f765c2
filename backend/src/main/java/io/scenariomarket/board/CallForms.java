package io.scenariomarket.board;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.ZoneProperties;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.List;
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

/** Proposes a need for its board, and leads what was proposed on. */
@Controller
class CallForms {

  private final CallManagement calls;
  private final ScenarioManagement scenarios;
  private final CallRoles roles;
  private final BidViews bids;
  private final Vocabulary vocabulary;
  private final FormFlow forms;
  private final ZoneProperties zone;

  CallForms(
      CallManagement calls,
      ScenarioManagement scenarios,
      CallRoles roles,
      BidViews bids,
      Vocabulary vocabulary,
      FormFlow forms,
      ZoneProperties zone) {
    this.calls = calls;
    this.scenarios = scenarios;
    this.roles = roles;
    this.bids = bids;
    this.vocabulary = vocabulary;
    this.forms = forms;
    this.zone = zone;
  }

  /**
   * What is typed.
   *
   * @param deadline as browsers send it, 2026-03-05T17:00, by the zone's time
   */
  record CallForm(
      @Nullable Long version,
      @Nullable String words,
      @Nullable String deadline,
      @Nullable String nextStep,
      List<String> winners,
      @Nullable String grade) {

    CallForm {
      winners = FormErrors.chosen(winners);
    }

    static final CallForm EMPTY = new CallForm(null, null, null, null, List.of(), null);

    CallDecision read(FormErrors errors, ZoneProperties zone) {
      return new CallDecision(
          FormFlow.version(version),
          words == null ? "" : words,
          errors.moment("deadline", deadline, zone.timeZone()),
          errors.choice("nextStep", nextStep, NextStep.class),
          FormErrors.ids(winners),
          errors.choice("grade", grade, Grade.class));
    }
  }

  @GetMapping("/boards/new")
  ModelAndView askToPropose(@RequestParam ScenarioId scenario, Viewer viewer) {
    return forms.show(proposing(toPropose(scenario, viewer), CallForm.EMPTY));
  }

  @PostMapping("/boards")
  ModelAndView propose(
      @RequestParam ScenarioId scenario,
      @ModelAttribute("form") CallForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        errors -> form.read(errors, zone),
        read -> done(calls.propose(scenario, read.words(), viewer), CallAction.PROPOSE, flash),
        proposing(toPropose(scenario, viewer), form));
  }

  @GetMapping("/boards/{id}/moves/{action}")
  ModelAndView ask(@PathVariable UUID id, @PathVariable CallAction action, Viewer viewer) {
    return forms.show(moving(calls.toLead(id, action, viewer), action, CallForm.EMPTY, viewer));
  }

  @PostMapping("/boards/{id}/moves/{action}")
  ModelAndView move(
      @PathVariable UUID id,
      @PathVariable CallAction action,
      @ModelAttribute("form") CallForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        errors -> form.read(errors, zone),
        read -> done(calls.move(id, action, read, viewer), action, flash),
        moving(calls.get(id, viewer), action, form, viewer));
  }

  private Scenario toPropose(ScenarioId id, Viewer viewer) {
    var need = scenarios.get(id, viewer);
    if (!CallAction.PROPOSE.by(roles.of(need.organisationId(), viewer))) {
      throw Refusal.forbidden("board.propose.forbidden");
    }
    return need;
  }

  private static ModelAndView done(BoardCall call, CallAction action, RedirectAttributes flash) {
    flash.addFlashAttribute("saved", "board.did." + action);
    return new ModelAndView("redirect:" + call.address());
  }

  private FormFlow.Page proposing(Scenario need, CallForm form) {
    return (errors, status) ->
        new ModelAndView("board/propose", status)
            .addObject("need", need)
            .addObject("board", TechBoard.of(need.content().kind(), vocabulary).orElse(null))
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }

  private FormFlow.Page moving(BoardCall call, CallAction action, CallForm form, Viewer viewer) {
    return (errors, status) ->
        new ModelAndView("board/move", status)
            .addObject("call", call)
            .addObject("action", action)
            .addObject("nextSteps", NextStep.values())
            .addObject("grades", Grade.values())
            .addObject("considered", bids.bidding(call, viewer).bids())
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }
}
