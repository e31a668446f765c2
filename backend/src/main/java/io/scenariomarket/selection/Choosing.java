package io.scenariomarket.selection;

import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.selection.Candidate.Outcome;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what the meeting said, and whom the owner of the need selects; that stands. */
@Service
@Transactional
class Choosing {

  private final SelectionManagement selections;
  private final Selections stored;
  private final ScoreSheets sheets;
  private final EngagementManagement engagements;
  private final SelectionNews news;
  private final Clock clock;

  Choosing(
      SelectionManagement selections,
      Selections stored,
      ScoreSheets sheets,
      EngagementManagement engagements,
      SelectionNews news,
      Clock clock) {
    this.selections = selections;
    this.stored = stored;
    this.sheets = sheets;
    this.engagements = engagements;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Writes down what the meeting said.
   *
   * @throws Refusal when that cannot be done now, the viewer may not, something is missing or too
   *     long, or somebody changed the selection in between
   */
  Selection note(
      SelectionId id,
      long version,
      @Nullable String attended,
      @Nullable String notes,
      Viewer viewer) {
    var selection = selections.toChange(id, SelectionAction.TAKE_NOTES, version, viewer);
    var faults = new ArrayList<Refusal.Field>();
    var who = needed("attended", attended, Meeting.MAX_ATTENDED, faults);
    var what = needed("notes", notes, Meeting.MAX_NOTES, faults);
    refuse(faults);
    return stored.save(
        selection.noted(new Meeting(who, what, viewer.subject().orElseThrow(), clock.instant())));
  }

  /** Those that can still be selected, or not, by id; whoever left is not there any more. */
  @Transactional(readOnly = true)
  Map<UUID, Engagement> present(Selection selection, Viewer viewer) {
    return selection.candidates().stream()
        .map(each -> engagements.get(new EngagementId(each.id()), viewer))
        .filter(each -> Entrants.STATES.contains(each.state()))
        .collect(
            Collectors.toMap(
                each -> each.id().value(),
                Function.identity(),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  /** What comes of those that are chosen. */
  enum Then {
    /** They are selected. */
    SELECTED(Outcome.SELECTED, 1),
    /** They stay on the shortlist, to race until one of them is kept. */
    RACE(Outcome.RACING, 2);

    private final Outcome outcome;
    private final int fewest;

    Then(Outcome outcome, int fewest) {
      this.outcome = outcome;
      this.fewest = fewest;
    }
  }

  /**
   * Decides: one or several are selected, and every supplier is told its own result.
   *
   * @param choices one for each candidate that is still there
   * @param then what comes of those that are chosen
   * @throws Refusal when that cannot be done now, the viewer does not decide for the owner, the
   *     meeting is not written down, something is missing, a rule of engagements forbids it, or
   *     somebody changed the selection in between
   */
  Selection decide(SelectionId id, long version, List<Choice> choices, Then then, Viewer viewer) {
    var selection = selections.toChange(id, SelectionAction.DECIDE, version, viewer);
    if (selection.meeting() == null) {
      throw Refusal.conflict("selection.meeting.missing");
    }
    var present = present(selection, viewer);
    var byCandidate = checked(choices, then, present);
    var decided =
        stored.save(
            selection.decided(
                selection.candidates().stream()
                    .map(each -> ended(each, byCandidate.get(each.id()), then))
                    .toList(),
                clock.instant()));
    byCandidate.forEach(
        (candidate, choice) ->
            tell(Objects.requireNonNull(present.get(candidate)), choice, then, viewer));
    selections.audited("selection.decided", decided, SelectionManagement.stage(selection));
    news.decided(decided, sheets.of(id));
    return decided;
  }

  private static Map<UUID, Choice> checked(
      List<Choice> choices, Then then, Map<UUID, Engagement> present) {
    var faults = new ArrayList<Refusal.Field>();
    var found = new LinkedHashMap<UUID, Choice>();
    for (var at = 0; at < choices.size(); at++) {
      var choice = choices.get(at);
      var path = "choices[%d].".formatted(at);
      needed(path + "words", choice.words(), EngagementDecision.MAX_WORDS, faults);
      if (!choice.selected() && choice.reason() == null) {
        faults.add(fault(path + "reason", "engagement.reason.missing"));
      }
      found.put(choice.candidate(), choice);
    }
    if (!found.keySet().equals(present.keySet())) {
      throw Refusal.changedInBetween();
    }
    if (choices.stream().filter(Choice::selected).count() < then.fewest) {
      faults.add(
          fault(
              "choices",
              then == Then.RACE ? "selection.choice.race" : "selection.choice.none",
              then.fewest));
    }
    refuse(faults);
    return found;
  }

  private static Candidate ended(Candidate candidate, @Nullable Choice choice, Then then) {
    return choice == null
        ? candidate.ended(Outcome.LEFT, null)
        : candidate.ended(choice.selected() ? then.outcome : Outcome.NOT_SELECTED, choice.words());
  }

  /** Moves an engagement on, which tells its supplier, in its own words and no others. */
  private void tell(Engagement engagement, Choice choice, Then then, Viewer viewer) {
    if (!choice.selected()) {
      move(engagement, EngagementAction.DECLINE, choice.reason(), choice.words(), viewer);
      return;
    }
    var shortlisted =
        engagement.state() == EngagementState.SHORTLISTED
            ? engagement
            : move(
                engagement,
                EngagementAction.SHORTLIST,
                null,
                then == Then.RACE ? choice.words() : null,
                viewer);
    if (then == Then.SELECTED) {
      move(shortlisted, EngagementAction.SELECT, null, choice.words(), viewer);
    }
  }

  private Engagement move(
      Engagement engagement,
      EngagementAction action,
      @Nullable DeclineReason reason,
      @Nullable String words,
      Viewer viewer) {
    return engagements.move(
        engagement.id(),
        action,
        new EngagementDecision(engagement.version(), reason, words),
        viewer);
  }

  private static String needed(
      String field, @Nullable String typed, int most, List<Refusal.Field> faults) {
    var text = Text.orEmpty(typed);
    if (text.isEmpty() || text.length() > most) {
      faults.add(fault(field, "selection.words-needed", most));
    }
    return text;
  }

  private static void refuse(List<Refusal.Field> faults) {
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }

  private static Refusal.Field fault(String field, String message, Object... arguments) {
    return new Refusal.Field(field, message, List.of(arguments));
  }
}
