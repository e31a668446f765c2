package io.scenariomarket.scenario;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.posting.PostingForms;
import io.scenariomarket.shared.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form to post and to change a scenario; see {@link PostingForms}. */
@Controller
@RequestMapping("/scenarios")
public class ScenarioForms
    extends PostingForms<Scenario, ScenarioId, ScenarioState, ScenarioContent, ScenarioForm> {

  private final SimilarScenarios similar;
  private final Telling.Reader telling;

  ScenarioForms(
      ScenarioManagement scenarios, Parts parts, SimilarScenarios similar, Telling.Reader telling) {
    super("scenario/form", ScenarioForm.class, scenarios, parts);
    this.similar = similar;
    this.telling = telling;
  }

  /**
   * The form of a new need, filled in with what was read out of somebody's own words, which stand
   * beside it.
   */
  public ModelAndView begun(ScenarioContent content, String told, Viewer viewer) {
    return begin(ScenarioForm.begun(content, told), viewer);
  }

  /** How good the need is as it is typed now, and which others resemble it. */
  @PostMapping("/quality")
  String quality(
      @ModelAttribute("form") ScenarioForm form,
      @RequestParam Optional<ScenarioId> self,
      Viewer viewer,
      Model model) {
    var content = read(form);
    model.addAttribute("quality", ScenarioQuality.of(content));
    model.addAttribute("similar", similar.to(content, self, viewer));
    return "work/quality :: meter";
  }

  @Override
  protected ScenarioForm form(ScenarioContent content, @Nullable Scenario saved) {
    return saved == null ? ScenarioForm.copyOf(content) : ScenarioForm.of(content, saved);
  }

  @Override
  protected void describe(ModelMap page, ScenarioContent content) {
    page.addAttribute("parts", ScenarioPart.values());
    page.addAttribute("quality", ScenarioQuality.of(content));
    var told = page.get("form") instanceof ScenarioForm form ? Text.orNull(form.told()) : null;
    if (told != null) {
      var shown = telling.of(told);
      var taken = content.requirements().stream().map(Requirement::text).toList();
      page.addAttribute("telling", shown);
      page.addAttribute(
          "left", shown.left().stream().filter(each -> !taken.contains(each)).toList());
    }
  }

  @Override
  protected void check(
      ModelAndView page, ScenarioContent content, @Nullable Scenario saved, Viewer viewer) {
    var self = Optional.ofNullable(saved).map(Scenario::id);
    page.addObject("similar", similar.to(content, self, viewer));
  }
}
