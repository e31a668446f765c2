package io.scenariomarket.race;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a race: who takes part, and towards which milestones. */
@Controller
class RaceForms {

  private final RaceManagement races;
  private final ScenarioManagement scenarios;
  private final OrganisationManagement organisations;
  private final FormFlow forms;

  RaceForms(
      RaceManagement races,
      ScenarioManagement scenarios,
      OrganisationManagement organisations,
      FormFlow forms) {
    this.races = races;
    this.scenarios = scenarios;
    this.organisations = organisations;
    this.forms = forms;
  }

  /** What is typed. */
  record RaceForm(List<EngagementId> racers, List<MilestoneForm> milestones) {

    public RaceForm {
      racers = racers == null ? List.of() : List.copyOf(racers);
      milestones = FormErrors.rows(milestones, MilestoneForm.EMPTY);
      while (milestones.size() < RaceMilestone.MOST) {
        milestones.add(MilestoneForm.EMPTY);
      }
    }
  }

  /**
   * A row of it; one in which nothing is typed counts for nothing.
   *
   * @param measure the place of a requirement of the need, from 0; empty for none
   */
  record MilestoneForm(@Nullable String name, @Nullable String dueOn, @Nullable String measure) {

    static final MilestoneForm EMPTY = new MilestoneForm(null, null, null);

    boolean typed() {
      return !(Text.orEmpty(name) + Text.orEmpty(dueOn)).isEmpty();
    }

    RaceMilestone read(String path, List<Requirement> measures, FormErrors errors) {
      var at = errors.integer(path + ".measure", measure);
      if (at != null && (at < 0 || at >= measures.size())) {
        errors.reject(path + ".measure", "form.choice");
      }
      var by = at == null || at < 0 || at >= measures.size() ? null : measures.get(at);
      return new RaceMilestone(
          Text.orEmpty(name),
          errors.date(path + ".dueOn", dueOn),
          by == null ? null : by.text(),
          by == null ? null : by.indicator());
    }
  }

  /** The milestones, for them to be checked each. */
  record Sent(List<@Valid RaceMilestone> milestones) {}

  @GetMapping("/scenarios/{id}/race/new")
  ModelAndView ask(
      @PathVariable ScenarioId id, @ModelAttribute("form") RaceForm form, Viewer viewer) {
    requireBegins(id, viewer);
    return forms.show(page(id, form, viewer));
  }

  @PostMapping("/scenarios/{id}/race")
  ModelAndView begin(
      @PathVariable ScenarioId id,
      @ModelAttribute("form") RaceForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    requireBegins(id, viewer);
    var page = page(id, form, viewer);
    return forms.save(
        errors -> read(id, form, viewer, errors),
        sent -> {
          var begun =
              races.begin(
                  id,
                  form.racers().stream().map(EngagementId::value).toList(),
                  sent.milestones(),
                  viewer);
          flash.addFlashAttribute("saved", "race.begun.now");
          return new ModelAndView("redirect:" + begun.address());
        },
        page);
  }

  /** Rows are kept in their places, so that what is wrong is said beside what was typed. */
  private Sent read(ScenarioId id, RaceForm form, Viewer viewer, FormErrors errors) {
    var measures = races.measures(id, viewer);
    var rows = form.milestones().stream().filter(MilestoneForm::typed).toList();
    return new Sent(
        IntStream.range(0, rows.size())
            .mapToObj(at -> rows.get(at).read("milestones[%d]".formatted(at), measures, errors))
            .toList());
  }

  private void requireBegins(ScenarioId id, Viewer viewer) {
    if (!races.begins(id, viewer)) {
      throw Refusal.forbidden("race.forbidden");
    }
  }

  private FormFlow.Page page(ScenarioId id, RaceForm form, Viewer viewer) {
    var typed =
        new RaceForm(
            form.racers(), form.milestones().stream().filter(MilestoneForm::typed).toList());
    return (errors, status) -> {
      var shortlisted = races.shortlisted(id, viewer);
      return new ModelAndView("race/begin", status)
          .addObject("need", scenarios.get(id, viewer))
          .addObject("form", typed)
          .addObject("shortlisted", shortlisted)
          .addObject(
              "names",
              organisations.names(
                  shortlisted.stream().map(each -> each.pair().supplier()).toList()))
          .addObject("measures", races.measures(id, viewer))
          .addObject("errors", errors.byField());
    };
  }
}
