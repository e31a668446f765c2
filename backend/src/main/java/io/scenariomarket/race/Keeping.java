package io.scenariomarket.race;

import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one of those that race: it is selected, and every other is told why it is not. */
@Service
@Transactional
class Keeping {

  private final RaceManagement races;
  private final EngagementManagement engagements;
  private final Clock clock;

  Keeping(RaceManagement races, EngagementManagement engagements, Clock clock) {
    this.races = races;
    this.engagements = engagements;
    this.clock = clock;
  }

  /**
   * What is said to one of them.
   *
   * @param reason why it is not kept; {@code null} where it is
   * @param words what its supplier is told, and nobody else of them
   */
  record Verdict(UUID engagement, @Nullable DeclineReason reason, @Nullable String words) {

    Verdict {
      words = Text.orNull(words);
    }
  }

  /**
   * Keeps one.
   *
   * @param kept the engagement of the one that is kept
   * @param verdicts one for each that is still there
   * @throws Refusal when the viewer does not decide the race, it is over, something is missing, a
   *     rule of engagements forbids it, or somebody changed it in between
   */
  Race keep(UUID id, long version, @Nullable UUID kept, List<Verdict> verdicts, Viewer viewer) {
    var race = races.toDecide(id, version, viewer);
    var present = races.present(race, viewer);
    var told = checked(kept, verdicts, present);
    var decided =
        races.save(
            race.decided(
                race.racers().stream().map(each -> ended(each, kept, told)).toList(),
                clock.instant()),
            RaceManagement.stage(race),
            "race.decided");
    told.forEach(
        (engagement, verdict) ->
            move(
                Objects.requireNonNull(present.get(engagement)),
                engagement.equals(kept),
                verdict,
                viewer));
    return decided;
  }

  private static Map<UUID, Verdict> checked(
      @Nullable UUID kept, List<Verdict> verdicts, Map<UUID, Engagement> present) {
    var faults = new ArrayList<Refusal.Field>();
    var told = new LinkedHashMap<UUID, Verdict>();
    for (var at = 0; at < verdicts.size(); at++) {
      var verdict = verdicts.get(at);
      var path = "verdicts[%d].".formatted(at);
      if (verdict.words() == null || verdict.words().length() > RaceManagement.MAX_WORDS) {
        faults.add(fault(path + "words", "race.words-needed", RaceManagement.MAX_WORDS));
      }
      if (verdict.reason() == null && !verdict.engagement().equals(kept)) {
        faults.add(fault(path + "reason", "engagement.reason.missing"));
      }
      told.put(verdict.engagement(), verdict);
    }
    if (!told.keySet().equals(present.keySet())) {
      throw Refusal.changedInBetween();
    }
    if (kept == null || !told.containsKey(kept)) {
      faults.add(fault("kept", "race.kept.missing"));
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return told;
  }

  private static Racer ended(Racer racer, @Nullable UUID kept, Map<UUID, Verdict> told) {
    var verdict = told.get(racer.engagement());
    return verdict == null
        ? racer.ended(Racer.Outcome.LEFT, null)
        : racer.ended(
            racer.engagement().equals(kept) ? Racer.Outcome.KEPT : Racer.Outcome.NOT_KEPT,
            verdict.words());
  }

  private void move(Engagement engagement, boolean kept, Verdict verdict, Viewer viewer) {
    engagements.move(
        engagement.id(),
        kept ? EngagementAction.SELECT : EngagementAction.DECLINE,
        new EngagementDecision(
            engagement.version(), kept ? null : verdict.reason(), verdict.words()),
        viewer);
  }

  private static Refusal.Field fault(String field, String message, Object... arguments) {
    return new Refusal.Field(field, message, List.of(arguments));
  }
}
