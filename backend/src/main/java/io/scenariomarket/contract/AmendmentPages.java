package io.scenariomarket.contract;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormFlow;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms about changes of signed contracts. */
@Controller
class AmendmentPages {

  private final Amendments amendments;
  private final ContractManagement contracts;
  private final FormFlow forms;

  AmendmentPages(Amendments amendments, ContractManagement contracts, FormFlow forms) {
    this.amendments = amendments;
    this.contracts = contracts;
    this.forms = forms;
  }

  @GetMapping("/contracts/{id}/amendment")
  ModelAndView ask(@PathVariable EngagementId id, Viewer viewer) {
    var contract = amendments.toPropose(id, viewer);
    return forms.show(page(contract, AmendmentForm.of(contract)));
  }

  @PostMapping("/contracts/{id}/amendment")
  ModelAndView propose(
      @PathVariable EngagementId id,
      @ModelAttribute("form") AmendmentForm form,
      @RequestParam(defaultValue = "save") String action,
      Viewer viewer,
      RedirectAttributes flash) {
    var page = page(amendments.toPropose(id, viewer), form);
    if (form.changeRows(action)) {
      return forms.show(page);
    }
    return forms.save(
        form::read,
        amended -> {
          amendments.propose(id, amended, FormFlow.version(form.version()), viewer);
          return AnswerForm.done(id, "contract.amendment.did.PROPOSE", flash);
        },
        page);
  }

  private static FormFlow.Page page(Contract contract, AmendmentForm form) {
    return (errors, status) ->
        new ModelAndView("contract/amendment", status)
            .addObject("contract", contract)
            .addObject("begun", begun(contract))
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }

  /** The numbers of the milestones that stay as they are, counted from 0. */
  private static List<Integer> begun(Contract contract) {
    return IntStream.range(0, contract.terms().milestones().size())
        .filter(at -> AmendedTerms.begun(contract.progress(), at))
        .boxed()
        .toList();
  }

  @GetMapping("/contracts/{id}/amendment/{deed}")
  ModelAndView answer(
      @PathVariable EngagementId id, @PathVariable AmendmentDeed deed, Viewer viewer) {
    var contract = amendments.toAct(id, deed, viewer);
    return forms.show(AnswerForm.of(contract).page(contract, "amendment", deed));
  }

  @PostMapping("/contracts/{id}/amendment/{deed}")
  ModelAndView act(
      @PathVariable EngagementId id,
      @PathVariable AmendmentDeed deed,
      @ModelAttribute("form") AnswerForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        _ -> form,
        said -> {
          amendments.act(id, deed, said.words(), FormFlow.version(said.version()), viewer);
          return AnswerForm.done(id, "contract.amendment.did." + deed, flash);
        },
        form.page(contracts.get(id, viewer), "amendment", deed));
  }
}
