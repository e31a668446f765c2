package io.scenariomarket.award;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records what the jury decided. */
@Controller
class DecisionForms {

  private final RoundManagement rounds;
  private final RoundViews views;
  private final FormFlow forms;

  DecisionForms(RoundManagement rounds, RoundViews views, FormFlow forms) {
    this.rounds = rounds;
    this.views = views;
    this.forms = forms;
  }

  /** What is typed of a nomination. */
  record ChoiceForm(@Nullable UUID nomination, @Nullable Boolean awarded, @Nullable String words) {

    static final ChoiceForm EMPTY = new ChoiceForm(null, null, null);

    Jury.Choice read(String path, FormErrors errors) {
      if (nomination == null) {
        throw Refusal.notFound("award.nomination.not-found");
      }
      return new Jury.Choice(nomination, Boolean.TRUE.equals(awarded), words);
    }
  }

  /** What is typed. */
  record DecisionForm(@Nullable Long version, @Nullable String words, List<ChoiceForm> choices) {

    public DecisionForm {
      choices = FormErrors.rows(choices, ChoiceForm.EMPTY);
    }

    /** Where each nomination stands in the form. */
    public Map<UUID, Integer> places() {
      var places = new HashMap<UUID, Integer>();
      for (var at = 0; at < choices.size(); at++) {
        var nomination = choices.get(at).nomination();
        if (nomination != null) {
          places.put(nomination, at);
        }
      }
      return places;
    }
  }

  @GetMapping("/awards/{id}/decision")
  ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
    var round = rounds.toDo(id, RoundAction.DECIDE, viewer);
    var shown = views.show(round, viewer);
    var inside = shown.inside();
    var choices =
        inside == null
            ? List.<ChoiceForm>of()
            : inside.standings().stream()
                .map(each -> each.standing().nomination())
                .map(
                    each ->
                        new ChoiceForm(
                            each.id(),
                            each.state() == NominationState.AWARDED,
                            each.outcomeWords()))
                .toList();
    return forms.show(page(shown, new DecisionForm(round.revision(), round.decision(), choices)));
  }

  @PostMapping("/awards/{id}/decision")
  ModelAndView decide(
      @PathVariable UUID id,
      @ModelAttribute("form") DecisionForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var round = rounds.toDo(id, RoundAction.DECIDE, viewer);
    return forms.save(
        errors -> errors.each("choices", form.choices(), ChoiceForm::read),
        choices -> {
          rounds.decide(id, FormFlow.version(form.version()), form.words(), choices, viewer);
          return RoundForms.done(id, "award.did.DECIDE", flash);
        },
        page(views.show(round, viewer), form));
  }

  private static FormFlow.Page page(RoundViews.Shown shown, DecisionForm form) {
    return (errors, status) ->
        new ModelAndView("award/decision", status)
            .addObject("shown", shown)
            .addObject("round", shown.round())
            .addObject("form", form)
            .addObject("places", form.places())
            .addObject("errors", errors.byField());
  }
}
