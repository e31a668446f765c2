package io.scenariomarket.scenario;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Text;
import io.scenariomarket.workflow.ItemForms;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.Merge;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form to post and to change a scenario.
 *
 * <p>Its buttons all send the whole form; which one was pressed is the parameter {@code action}:
 * {@code submit}, {@code draft}, {@code add-requirement} or {@code remove-requirement-}<i>n</i>. A
 * form that is not saved comes back as it was typed.
 */
@Controller
class ScenarioForms {

  private static final String NEW = "/scenarios/new";
  private static final String ADD = "add-requirement";
  private static final String REMOVE = "remove-requirement-";

  private final ScenarioManagement scenarios;
  private final OrganisationManagement organisations;
  private final FormFlow flow;
  private final ItemForms itemForms;
  private final MessageSource messages;
  private final SimilarScenarios similar;

  ScenarioForms(
      ScenarioManagement scenarios,
      OrganisationManagement organisations,
      FormFlow flow,
      ItemForms itemForms,
      MessageSource messages,
      SimilarScenarios similar) {
    this.scenarios = scenarios;
    this.organisations = organisations;
    this.flow = flow;
    this.itemForms = itemForms;
    this.messages = messages;
    this.similar = similar;
  }

  @GetMapping("/scenarios/new")
  ModelAndView blank(
      @ModelAttribute("form") ScenarioForm form,
      @RequestParam Optional<ScenarioId> copy,
      @RequestParam(defaultValue = "false") boolean restore,
      Viewer viewer) {
    var first =
        copy.map(id -> ScenarioForm.copyOf(scenarios.toCopy(id, viewer)))
            .or(() -> itemForms.restored(restore, NEW, ScenarioForm.class, viewer))
            .orElse(form);
    if (first.rowless()) {
      first.requirements().add(RequirementForm.EMPTY);
    }
    return itemForms.offer(flow.show(page(first, null, viewer)), NEW, viewer);
  }

  @PostMapping("/scenarios")
  ModelAndView post(
      @ModelAttribute("form") ScenarioForm form,
      @RequestParam String action,
      Viewer viewer,
      RedirectAttributes flash) {
    var organisation =
        Optional.ofNullable(Text.orNull(form.organisationId())).map(OrganisationId::of);
    return handle(
        form,
        null,
        action,
        viewer,
        content ->
            saved(
                scenarios.post(
                    organisation,
                    content,
                    action.equals("submit") ? ScenarioState.SUBMITTED : ScenarioState.DRAFT,
                    viewer),
                NEW,
                viewer,
                flash));
  }

  @GetMapping("/scenarios/{id}/edit")
  ModelAndView edit(
      @PathVariable ScenarioId id,
      @RequestParam(defaultValue = "false") boolean restore,
      Viewer viewer) {
    var scenario = scenarios.toEdit(id, viewer);
    var form =
        itemForms
            .restored(restore, address(scenario), ScenarioForm.class, viewer)
            .orElseGet(() -> ScenarioForm.of(scenario));
    return itemForms.offer(flow.show(page(form, scenario, viewer)), address(scenario), viewer);
  }

  @PostMapping("/scenarios/{id}")
  ModelAndView revise(
      @PathVariable ScenarioId id,
      @ModelAttribute("form") ScenarioForm form,
      @RequestParam String action,
      @RequestParam Optional<Long> base,
      Viewer viewer,
      RedirectAttributes flash) {
    var version = Objects.requireNonNullElse(form.version(), -1L);
    var scenario = scenarios.toEdit(id, viewer);
    var editing =
        new ItemForms.Editing<>(
            ItemRef.scenario(id.value()),
            ScenarioContent.class,
            scenario.content(),
            scenario.version(),
            base.orElse(version));
    if (itemForms.takesTheirs(action)) {
      var content = form.read(new FormErrors(messages));
      return itemForms.takeTheirs(editing, content, action, again(scenario, viewer));
    }
    return handle(
        form,
        scenario,
        action,
        viewer,
        content ->
            itemForms.saveOrMerge(
                editing,
                content,
                mine ->
                    saved(
                        scenarios.revise(id, mine, version, action.equals("submit"), viewer),
                        address(scenario),
                        viewer,
                        flash),
                again(scenario, viewer)));
  }

  /** Shows the form of a content that was merged with what is saved. */
  private BiFunction<ScenarioContent, Merge, ModelAndView> again(Scenario scenario, Viewer viewer) {
    return (content, _) -> flow.show(page(ScenarioForm.of(content, scenario), scenario, viewer));
  }

  private ModelAndView handle(
      ScenarioForm form,
      @Nullable Scenario before,
      String action,
      Viewer viewer,
      Function<ScenarioContent, ModelAndView> save) {
    var page = page(form, before, viewer);
    if (action.equals("check")) {
      var self = Optional.ofNullable(before).map(Scenario::id);
      var content = form.read(new FormErrors(messages));
      return flow.show(page).addObject("similar", similar.to(content, self, viewer));
    }
    if (action.equals(ADD)) {
      form.requirements().add(RequirementForm.EMPTY);
      return flow.show(page);
    }
    if (action.startsWith(REMOVE)) {
      FormErrors.removeRow(form.requirements(), action.substring(REMOVE.length()));
      return flow.show(page);
    }
    form.requirements().removeIf(RequirementForm::isEmpty);
    return flow.save(form::read, save, page);
  }

  private ModelAndView saved(
      Scenario saved, String address, Viewer viewer, RedirectAttributes flash) {
    itemForms.sent(address, viewer);
    flash.addFlashAttribute(
        "saved",
        switch (saved.state()) {
          case DRAFT, RETURNED -> "scenario.saved.draft";
          case SUBMITTED -> "scenario.saved.submitted";
          default -> saved.state().published() ? "scenario.saved" : "form.saved";
        });
    return new ModelAndView("redirect:/scenarios/" + saved.id());
  }

  /** How good the need is as it is typed now, and which others resemble it. */
  @PostMapping("/scenarios/quality")
  String quality(
      @ModelAttribute("form") ScenarioForm form,
      @RequestParam Optional<ScenarioId> self,
      Viewer viewer,
      Model model) {
    var content = form.read(new FormErrors(messages));
    model.addAttribute("quality", ScenarioQuality.of(content));
    model.addAttribute("similar", similar.to(content, self, viewer));
    return "work/quality :: meter";
  }

  private static String address(Scenario scenario) {
    return "/scenarios/" + scenario.id() + "/edit";
  }

  private FormFlow.Page page(ScenarioForm form, @Nullable Scenario before, Viewer viewer) {
    return (errors, status) -> {
      var model = new ModelMap("form", form);
      model.addAttribute("errors", errors.byField());
      model.addAttribute("scenario", before);
      model.addAttribute("parts", ScenarioPart.values());
      model.addAttribute("levels", Confidentiality.values());
      model.addAttribute("organisations", organisations.all(viewer.organisations()).values());
      model.addAttribute("address", before == null ? NEW : address(before));
      model.addAttribute("quality", ScenarioQuality.of(form.read(new FormErrors(messages))));
      return new ModelAndView("scenarios/form", model, status);
    };
  }
}
