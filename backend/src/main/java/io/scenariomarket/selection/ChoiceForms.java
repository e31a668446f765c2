package io.scenariomarket.selection;

import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** From the end of the scoring to the decision: opens the sheets, notes the meeting, decides. */
@Controller
class ChoiceForms {

  private final SelectionManagement selections;
  private final SelectionViews views;
  private final ResultTables results;
  private final Scoring scoring;
  private final Choosing choosing;
  private final FormFlow forms;

  ChoiceForms(
      SelectionManagement selections,
      SelectionViews views,
      ResultTables results,
      Scoring scoring,
      Choosing choosing,
      FormFlow forms) {
    this.selections = selections;
    this.views = views;
    this.results = results;
    this.scoring = scoring;
    this.choosing = choosing;
    this.forms = forms;
  }

  /** What is typed of the meeting. */
  record MeetingForm(@Nullable Long version, @Nullable String attended, @Nullable String notes) {}

  /** What is decided on a candidate. */
  record ChoiceForm(
      @Nullable UUID candidate,
      @Nullable Boolean selected,
      @Nullable String reason,
      @Nullable String words) {

    static final ChoiceForm EMPTY = new ChoiceForm(null, null, null, null);

    Choice read(String path, FormErrors errors) {
      if (candidate == null) {
        throw Refusal.notFound("selection.candidate.not-found");
      }
      var chosen = Boolean.TRUE.equals(selected);
      return new Choice(
          candidate,
          chosen,
          chosen || reason == null || reason.isEmpty()
              ? null
              : errors.choice(path + ".reason", reason, DeclineReason.class),
          words);
    }
  }

  /**
   * What is typed to decide.
   *
   * @param then what comes of those that are chosen
   */
  record DecisionForm(
      @Nullable Long version, Choosing.@Nullable Then then, List<ChoiceForm> choices) {

    public DecisionForm {
      then = Objects.requireNonNullElse(then, Choosing.Then.SELECTED);
      choices = FormErrors.rows(choices, ChoiceForm.EMPTY);
    }
  }

  @PostMapping("/selections/{id}/closing")
  String close(
      @PathVariable SelectionId id,
      @ModelAttribute("form") MeetingForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    try {
      scoring.close(id, FormFlow.version(form.version()), viewer);
      flash.addFlashAttribute("saved", "selection.did.CLOSE_SCORING");
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      flash.addFlashAttribute("problem", refusal.message());
    }
    return "redirect:/selections/" + id;
  }

  @GetMapping("/selections/{id}/meeting")
  ModelAndView askForMeeting(@PathVariable SelectionId id, Viewer viewer) {
    var selection = selections.toDo(id, SelectionAction.TAKE_NOTES, viewer);
    var meeting = selection.meeting();
    return forms.show(
        meeting(
            selection,
            new MeetingForm(
                selection.number(),
                meeting == null ? null : meeting.attended(),
                meeting == null ? null : meeting.notes())));
  }

  @PostMapping("/selections/{id}/meeting")
  ModelAndView note(
      @PathVariable SelectionId id,
      @ModelAttribute("form") MeetingForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var selection = selections.toDo(id, SelectionAction.TAKE_NOTES, viewer);
    return forms.save(
        _ -> form,
        typed -> {
          choosing.note(
              id, FormFlow.version(typed.version()), typed.attended(), typed.notes(), viewer);
          flash.addFlashAttribute("saved", "selection.did.TAKE_NOTES");
          return new ModelAndView("redirect:" + selection.address());
        },
        meeting(selection, form));
  }

  @GetMapping("/selections/{id}/decision")
  ModelAndView askToDecide(@PathVariable SelectionId id, Viewer viewer) {
    var selection = toDecide(id, viewer);
    var present = choosing.present(selection, viewer);
    var rows =
        results.of(views.show(selection, viewer)).stream()
            .map(line -> line.bid().id())
            .filter(present::containsKey)
            .map(each -> new ChoiceForm(each, null, null, null))
            .toList();
    return forms.show(
        decision(selection, new DecisionForm(selection.number(), null, rows), viewer));
  }

  @PostMapping("/selections/{id}/decision")
  ModelAndView decide(
      @PathVariable SelectionId id,
      @ModelAttribute("form") DecisionForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var selection = toDecide(id, viewer);
    var page = decision(selection, form, viewer);
    return forms.save(
        errors -> errors.each("choices", form.choices(), ChoiceForm::read),
        choices -> {
          var then = Objects.requireNonNull(form.then());
          choosing.decide(id, FormFlow.version(form.version()), choices, then, viewer);
          flash.addFlashAttribute("saved", "selection.did.DECIDE");
          return new ModelAndView("redirect:" + next(selection, then, choices));
        },
        page);
  }

  /** Whoever has chosen some to race says next what they race for. */
  private static String next(Selection selection, Choosing.Then then, List<Choice> choices) {
    return then == Choosing.Then.SELECTED
        ? selection.address()
        : UriComponentsBuilder.fromPath("/scenarios/{need}/race/new")
            .queryParam(
                "racers",
                choices.stream().filter(Choice::selected).map(Choice::candidate).toArray())
            .buildAndExpand(selection.scenarioId())
            .toUriString();
  }

  private Selection toDecide(SelectionId id, Viewer viewer) {
    var selection = selections.toDo(id, SelectionAction.DECIDE, viewer);
    if (selection.meeting() == null) {
      throw Refusal.conflict("selection.meeting.missing");
    }
    return selection;
  }

  private static FormFlow.Page meeting(Selection selection, MeetingForm form) {
    return (errors, status) ->
        new ModelAndView("selection/meeting", status)
            .addObject("selection", selection)
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }

  private FormFlow.Page decision(Selection selection, DecisionForm form, Viewer viewer) {
    return (errors, status) -> {
      var shown = views.show(selection, viewer);
      return new ModelAndView("selection/decision", status)
          .addObject("shown", shown)
          .addObject("lines", results.of(shown))
          .addObject("form", form)
          .addObject("reasons", DeclineReason.values())
          .addObject("thens", Choosing.Then.values())
          .addObject("errors", errors.byField());
    };
  }
}
