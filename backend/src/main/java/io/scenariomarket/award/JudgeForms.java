package io.scenariomarket.award;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.selection.Declaration;
import io.scenariomarket.selection.ScoreForm;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names judges, and asks each for their conflicts of interest and their points. */
@Controller
class JudgeForms {

  private static final String HAND_IN = "hand-in";

  private final RoundManagement rounds;
  private final JudgePanel judging;
  private final RoundViews views;
  private final FormFlow forms;
  private final MessageSource messages;

  JudgeForms(
      RoundManagement rounds,
      JudgePanel judging,
      RoundViews views,
      FormFlow forms,
      MessageSource messages) {
    this.rounds = rounds;
    this.judging = judging;
    this.views = views;
    this.forms = forms;
    this.messages = messages;
  }

  @PostMapping("/awards/{id}/judges")
  ModelAndView name(
      @PathVariable UUID id,
      @RequestParam String subject,
      Viewer viewer,
      RedirectAttributes flash) {
    judging.name(id, subject, viewer);
    return RoundForms.done(id, "award.did.NAME_JUDGES", flash);
  }

  @PostMapping("/awards/{id}/judges/remove")
  ModelAndView remove(
      @PathVariable UUID id,
      @RequestParam String subject,
      Viewer viewer,
      RedirectAttributes flash) {
    judging.remove(id, subject, viewer);
    return RoundForms.done(id, "award.did.NAME_JUDGES", flash);
  }

  /** What is typed of conflicts. */
  record TiesForm(@Nullable Long version, @Nullable Boolean none, @Nullable String organisations) {}

  @GetMapping("/awards/{id}/declaration")
  ModelAndView askForTies(@PathVariable UUID id, Viewer viewer) {
    var own = judging.toFill(id, RoundAction.DECLARE, viewer);
    var none = own.declared() ? Boolean.valueOf(own.ties() == null) : null;
    return forms.show(
        declaring(rounds.get(id, viewer), new TiesForm(own.revision(), none, own.ties())));
  }

  @PostMapping("/awards/{id}/declaration")
  ModelAndView declare(
      @PathVariable UUID id,
      @ModelAttribute("form") TiesForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    judging.toFill(id, RoundAction.DECLARE, viewer);
    return forms.save(
        _ -> new Declaration(form.none(), List.of(), form.organisations()),
        declaration -> {
          judging.declare(id, FormFlow.version(form.version()), declaration, viewer);
          return RoundForms.done(id, "selection.declared.now", flash);
        },
        declaring(rounds.get(id, viewer), form));
  }

  private static FormFlow.Page declaring(AwardRound round, TiesForm form) {
    return (errors, status) ->
        new ModelAndView("award/declaration", status)
            .addObject("round", round)
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }

  @GetMapping("/awards/{id}/sheet")
  ModelAndView ask(@PathVariable UUID id, Viewer viewer, Locale locale) {
    var own = judging.toFill(id, RoundAction.SCORE, viewer);
    var round = rounds.get(id, viewer);
    var blind = views.blind(round, own, mask(locale));
    return forms.show(page(round, blind, form(round, own, blind)));
  }

  @PostMapping("/awards/{id}/sheet")
  ModelAndView save(
      @PathVariable UUID id,
      @ModelAttribute("form") ScoreForm form,
      @RequestParam(defaultValue = "draft") String action,
      Viewer viewer,
      Locale locale,
      RedirectAttributes flash) {
    var own = judging.toFill(id, RoundAction.SCORE, viewer);
    var round = rounds.get(id, viewer);
    var handIn = action.equals(HAND_IN);
    return forms.save(
        errors -> errors.each("rows", form.rows(), ScoreForm.Row::read),
        given -> {
          judging.save(id, FormFlow.version(form.version()), given, handIn, viewer);
          var shown =
              RoundForms.done(id, handIn ? "selection.did.HAND_IN" : "selection.did.SCORE", flash);
          return handIn ? shown : new ModelAndView("redirect:" + round.address() + "/sheet");
        },
        page(round, views.blind(round, own, mask(locale)), form));
  }

  private String mask(Locale locale) {
    return messages.getMessage("award.masked", null, locale);
  }

  private static ScoreForm form(AwardRound round, JudgeSheet own, List<RoundViews.Blind> blind) {
    var rows = new ArrayList<ScoreForm.Row>();
    for (var each : blind) {
      for (var at = 0; at < round.criteria().size() && !each.excluded(); at++) {
        var mark = own.mark(each.id(), at);
        rows.add(
            new ScoreForm.Row(
                each.id(),
                at,
                mark.map(it -> FormErrors.typed(it.points())).orElse(null),
                mark.map(JudgeSheet.Mark::remark).orElse(null)));
      }
    }
    return new ScoreForm(own.revision(), rows);
  }

  private static FormFlow.Page page(
      AwardRound round, List<RoundViews.Blind> blind, ScoreForm form) {
    return (errors, status) ->
        new ModelAndView("award/sheet", status)
            .addObject("round", round)
            .addObject("blind", blind)
            .addObject("form", form)
            .addObject("places", form.places())
            .addObject("errors", errors.byField());
  }
}
