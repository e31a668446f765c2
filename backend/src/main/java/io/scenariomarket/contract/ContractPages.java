package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.ItemSections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contract of an engagement, under the engagement's id: to read, to draft and to confirm. */
@Controller
class ContractPages {

  private final ContractManagement contracts;
  private final ContractViews views;
  private final AskedFigures asked;
  private final ItemSections sections;
  private final FormFlow forms;

  ContractPages(
      ContractManagement contracts,
      ContractViews views,
      AskedFigures asked,
      ItemSections sections,
      FormFlow forms) {
    this.contracts = contracts;
    this.views = views;
    this.asked = asked;
    this.sections = sections;
    this.forms = forms;
  }

  @GetMapping("/contracts/{id}")
  String page(@PathVariable EngagementId id, Viewer viewer, Model model) {
    var engagement = contracts.engagement(id, viewer);
    model.addAttribute("shown", views.show(engagement, viewer));
    sections.addTabs(model, engagement.ref(), engagement.parties(), viewer);
    return "contract/page";
  }

  @GetMapping("/contracts/{id}/edit")
  ModelAndView edit(@PathVariable EngagementId id, Viewer viewer) {
    var engagement = contracts.toDraft(id, viewer);
    var form =
        contracts
            .of(id)
            .map(ContractForm::of)
            .orElseGet(
                () ->
                    ContractForm.begin(
                        engagement.pair().needTitle(), asked.of(engagement.pair().scenarioId())));
    return forms.show(page(form, engagement));
  }

  @PostMapping("/contracts/{id}")
  ModelAndView draft(
      @PathVariable EngagementId id,
      @ModelAttribute("form") ContractForm form,
      @RequestParam(defaultValue = "save") String action,
      Viewer viewer,
      RedirectAttributes flash) {
    var page = page(form, contracts.toDraft(id, viewer));
    if (form.changeRows(action)) {
      return forms.show(page);
    }
    return forms.save(
        form::read,
        contracts::checked,
        content -> {
          var version = form.version();
          contracts.draft(id, content, version == null ? -1 : version, viewer);
          flash.addFlashAttribute("saved", "contract.saved");
          return new ModelAndView("redirect:/contracts/" + id);
        },
        page);
  }

  @PostMapping("/contracts/{id}/confirmation")
  String confirm(
      @PathVariable EngagementId id,
      @RequestParam(defaultValue = "0") int edition,
      Viewer viewer,
      RedirectAttributes flash) {
    try {
      var confirmed = contracts.confirm(id, edition, viewer);
      flash.addFlashAttribute("saved", "contract.confirmed." + confirmed.state());
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      flash.addFlashAttribute("problem", refusal.message());
    }
    return "redirect:/contracts/" + id;
  }

  private FormFlow.Page page(ContractForm form, Engagement engagement) {
    return (errors, status) ->
        new ModelAndView("contract/form", status)
            .addObject("form", form)
            .addObject("errors", errors.byField())
            .addObject("engagement", engagement)
            .addObject("asked", views.asked(engagement, form.figures()));
  }
}
