package io.scenariomarket.race;

import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done in a race that goes on: its reports, and how it ends. */
@Controller
class RunForms {

  private final RaceManagement races;
  private final Reporting reporting;
  private final RaceViews views;
  private final Keeping keeping;
  private final FormFlow forms;

  RunForms(
      RaceManagement races, Reporting reporting, RaceViews views, Keeping keeping, FormFlow forms) {
    this.races = races;
    this.reporting = reporting;
    this.views = views;
    this.keeping = keeping;
    this.forms = forms;
  }

  /**
   * What is typed of a report.
   *
   * @param version of the report that the page showed; {@code null} where there was none
   */
  record ReportForm(
      @Nullable Long version,
      @Nullable String result,
      @Nullable String measured,
      @Nullable String unit,
      @Nullable String words) {

    static ReportForm of(RaceReport report) {
      var result = report.said().result();
      return new ReportForm(
          report.number(),
          result == null ? null : result.name(),
          FormErrors.typed(report.said().measured()),
          report.said().unit(),
          report.said().words());
    }

    RaceReport.Said read(FormErrors errors) {
      if (result == null || result.isEmpty()) {
        errors.reject("result", "race.result.missing");
      }
      return new RaceReport.Said(
          errors.choice("result", result, RaceReport.Result.class),
          errors.decimal("measured", measured),
          unit,
          words == null ? "" : words);
    }
  }

  /** What is said to one of them. */
  record VerdictForm(@Nullable UUID engagement, @Nullable String reason, @Nullable String words) {

    static final VerdictForm EMPTY = new VerdictForm(null, null, null);

    Keeping.Verdict read(String path, FormErrors errors) {
      if (engagement == null) {
        throw Refusal.notFound("race.not-found");
      }
      return new Keeping.Verdict(
          engagement,
          reason == null || reason.isEmpty()
              ? null
              : errors.choice(path + ".reason", reason, DeclineReason.class),
          words);
    }
  }

  /** What is typed to keep one. */
  record KeepForm(@Nullable Long version, @Nullable UUID kept, List<VerdictForm> verdicts) {

    public KeepForm {
      verdicts = FormErrors.rows(verdicts, VerdictForm.EMPTY);
    }
  }

  /** What is typed to give it up. */
  record EndForm(@Nullable Long version, @Nullable String words) {}

  @GetMapping("/races/{id}/reports/{engagement}/{milestone}")
  ModelAndView ask(
      @PathVariable UUID id,
      @PathVariable UUID engagement,
      @PathVariable int milestone,
      Viewer viewer) {
    var race = reporting.toReport(id, engagement, milestone, viewer);
    var form =
        reporting
            .found(race, engagement, milestone)
            .map(ReportForm::of)
            .orElse(new ReportForm(null, null, null, null, null));
    return forms.show(report(race, engagement, milestone, form));
  }

  @PostMapping("/races/{id}/reports/{engagement}/{milestone}")
  ModelAndView report(
      @PathVariable UUID id,
      @PathVariable UUID engagement,
      @PathVariable int milestone,
      @ModelAttribute("form") ReportForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var race = reporting.toReport(id, engagement, milestone, viewer);
    return forms.save(
        form::read,
        said -> {
          reporting.report(
              id, engagement, milestone, FormFlow.version(form.version()), said, viewer);
          flash.addFlashAttribute("saved", "race.reported.now");
          return new ModelAndView("redirect:" + race.address());
        },
        report(race, engagement, milestone, form));
  }

  private static FormFlow.Page report(Race race, UUID engagement, int milestone, ReportForm form) {
    return (errors, status) ->
        new ModelAndView("race/report", status)
            .addObject("race", race)
            .addObject("racer", race.racer(engagement))
            .addObject("milestone", race.milestone(milestone))
            .addObject("at", milestone)
            .addObject("form", form)
            .addObject("results", RaceReport.Result.values())
            .addObject("errors", errors.byField());
  }

  @GetMapping("/races/{id}/decision")
  ModelAndView askToKeep(@PathVariable UUID id, Viewer viewer) {
    var race = races.toDecide(id, null, viewer);
    var rows =
        races.present(race, viewer).keySet().stream()
            .map(each -> new VerdictForm(each, null, null))
            .toList();
    return forms.show(keep(race, new KeepForm(race.number(), null, rows), viewer));
  }

  @PostMapping("/races/{id}/decision")
  ModelAndView keep(
      @PathVariable UUID id,
      @ModelAttribute("form") KeepForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var page = keep(races.toDecide(id, null, viewer), form, viewer);
    return forms.save(
        errors -> errors.each("verdicts", form.verdicts(), VerdictForm::read),
        verdicts -> {
          var decided =
              keeping.keep(id, FormFlow.version(form.version()), form.kept(), verdicts, viewer);
          flash.addFlashAttribute("saved", "race.decided.now");
          return new ModelAndView("redirect:" + decided.address());
        },
        page);
  }

  private FormFlow.Page keep(Race race, KeepForm form, Viewer viewer) {
    return (errors, status) ->
        new ModelAndView("race/keep", status)
            .addObject("shown", views.show(race, viewer))
            .addObject("form", form)
            .addObject("reasons", DeclineReason.values())
            .addObject("errors", errors.byField());
  }

  @GetMapping("/races/{id}/cancellation")
  ModelAndView askToCancel(@PathVariable UUID id, Viewer viewer) {
    var race = races.toDecide(id, null, viewer);
    return forms.show(cancel(race, new EndForm(race.number(), null)));
  }

  @PostMapping("/races/{id}/cancellation")
  ModelAndView cancel(
      @PathVariable UUID id,
      @ModelAttribute("form") EndForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    return forms.save(
        _ -> form,
        typed -> {
          var ended = races.cancel(id, FormFlow.version(typed.version()), typed.words(), viewer);
          flash.addFlashAttribute("saved", "race.cancelled.now");
          return new ModelAndView("redirect:" + ended.address());
        },
        cancel(races.toDecide(id, null, viewer), form));
  }

  private static FormFlow.Page cancel(Race race, EndForm form) {
    return (errors, status) ->
        new ModelAndView("race/cancel", status)
            .addObject("race", race)
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }
}
