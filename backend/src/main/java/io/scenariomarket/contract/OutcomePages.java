package io.scenariomarket.contract;

import io.scenariomarket.contract.Outcome.Result;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms about what came of a contract. */
@Controller
class OutcomePages {

  private final Outcomes outcomes;
  private final ContractManagement contracts;
  private final FormFlow forms;

  OutcomePages(Outcomes outcomes, ContractManagement contracts, FormFlow forms) {
    this.outcomes = outcomes;
    this.contracts = contracts;
    this.forms = forms;
  }

  /**
   * What came of it, as it was typed.
   *
   * @param version the version that was read
   * @param result the name of a {@link Result}
   * @param lessons what was learned
   * @param next what to try next
   */
  record OutcomeForm(
      @Nullable Long version,
      @Nullable String result,
      @Nullable String lessons,
      @Nullable String next) {

    static OutcomeForm of(Contract contract) {
      var said = contract.outcome();
      return said == null
          ? new OutcomeForm(contract.version(), null, null, null)
          : new OutcomeForm(contract.version(), said.result().name(), said.lessons(), said.next());
    }

    Outcomes.Proposal read(FormErrors errors) {
      if (result == null || result.isEmpty()) {
        errors.reject("result", "form.choice");
      }
      return new Outcomes.Proposal(errors.choice("result", result, Result.class), lessons, next);
    }
  }

  @GetMapping("/contracts/{id}/outcome")
  ModelAndView ask(@PathVariable EngagementId id, Viewer viewer) {
    var contract = outcomes.toPropose(id, viewer);
    return forms.show(page(contract, OutcomeForm.of(contract)));
  }

  @PostMapping("/contracts/{id}/outcome")
  ModelAndView propose(
      @PathVariable EngagementId id,
      @ModelAttribute("form") OutcomeForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        form::read,
        proposal -> {
          outcomes.propose(id, proposal, FormFlow.version(form.version()), viewer);
          return AnswerForm.done(id, "contract.outcome.did.PROPOSE", flash);
        },
        page(outcomes.ofNeed(id, viewer), form));
  }

  private static FormFlow.Page page(Contract contract, OutcomeForm form) {
    return (errors, status) ->
        new ModelAndView("contract/outcome", status)
            .addObject("contract", contract)
            .addObject("form", form)
            .addObject("results", Result.values())
            .addObject("errors", errors.byField());
  }

  @GetMapping("/contracts/{id}/outcome/{deed}")
  ModelAndView answer(
      @PathVariable EngagementId id, @PathVariable OutcomeDeed deed, Viewer viewer) {
    var contract = outcomes.toAct(id, deed, viewer);
    return forms.show(AnswerForm.of(contract).page(contract, "outcome", deed));
  }

  @PostMapping("/contracts/{id}/outcome/{deed}")
  ModelAndView act(
      @PathVariable EngagementId id,
      @PathVariable OutcomeDeed deed,
      @ModelAttribute("form") AnswerForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        _ -> form,
        said -> {
          outcomes.act(id, deed, said.words(), FormFlow.version(said.version()), viewer);
          return AnswerForm.done(id, "contract.outcome.did." + deed, flash);
        },
        form.page(contracts.get(id, viewer), "outcome", deed));
  }

  /** What the two sides keep of it stands beside the form; in it, what is said to everybody. */
  @GetMapping("/contracts/{id}/relisting")
  ModelAndView askRelisting(@PathVariable EngagementId id, Viewer viewer) {
    return forms.show(relisting(outcomes.toRelist(id, viewer), new AnswerForm(null, null)));
  }

  @PostMapping("/contracts/{id}/relisting")
  ModelAndView relist(
      @PathVariable EngagementId id,
      @ModelAttribute("form") AnswerForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var engagement = contracts.engagement(id, viewer);
    return forms.save(
        _ -> form,
        said -> {
          outcomes.relist(id, said.words(), viewer);
          flash.addFlashAttribute("saved", "contract.relisted");
          return new ModelAndView("redirect:/scenarios/" + engagement.pair().scenarioId());
        },
        relisting(engagement, form));
  }

  private FormFlow.Page relisting(Engagement engagement, AnswerForm form) {
    return (errors, status) ->
        new ModelAndView("contract/relisting", status)
            .addObject("engagement", engagement)
            .addObject("said", contracts.of(engagement.id()).map(Contract::outcome).orElse(null))
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }
}
