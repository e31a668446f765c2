package io.scenariomarket.award;

import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the jury decides about each nomination, and issues the certificates. */
@Component
@Transactional
class Jury {

  private final Nominations nominations;
  private final JudgeSheets sheets;

  Jury(Nominations nominations, JudgeSheets sheets) {
    this.nominations = nominations;
    this.sheets = sheets;
  }

  /**
   * What the jury says of a nomination.
   *
   * @param words what it is awarded for, or why not; needed for an award, and where a lower place
   *     is awarded
   */
  record Choice(UUID nomination, boolean awarded, @Nullable String words) {

    Choice {
      words = Text.orNull(words);
    }
  }

  /** What the points of a round come to, the best first. */
  @Transactional(readOnly = true)
  List<RoundStandings.Standing> standings(AwardRound round) {
    return RoundStandings.of(round, nominations.judged(round.id()), sheets.of(round.id()));
  }

  /**
   * Keeps what the jury decided.
   *
   * @throws Refusal when there are more awards than the terms say, something is said of a
   *     nomination that is not judged, or a reason is missing
   */
  void decide(AwardRound round, List<Choice> choices) {
    var standings = standings(round);
    var said =
        choices.stream()
            .collect(
                Collectors.toMap(Choice::nomination, Function.identity(), (_, later) -> later));
    var awarded = standings.stream().filter(each -> awarded(said, each)).toList();
    if (awarded.size() > round.awards()) {
      throw Refusal.invalid("choices", "award.awards.many", round.awards(), awarded.size());
    }
    var last =
        awarded.stream()
            .mapToInt(each -> Objects.requireNonNullElse(each.place(), Integer.MAX_VALUE))
            .max()
            .orElse(0);
    var faults = new ArrayList<Refusal.Field>();
    for (var standing : standings) {
      var choice = said.get(standing.nomination().id());
      var words = choice == null ? null : choice.words();
      var passed = standing.place() != null && standing.place() < last;
      if (words == null && (awarded(said, standing) || passed)
          || words != null && words.length() > Nomination.MAX_WORDS) {
        faults.add(
            new Refusal.Field(
                "choices[" + choices.indexOf(choice) + "].words",
                awarded(said, standing) ? "award.citation.missing" : "award.passed-over.missing",
                List.of(Nomination.MAX_WORDS)));
      }
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    for (var standing : standings) {
      var choice = said.get(standing.nomination().id());
      nominations.save(
          standing
              .nomination()
              .decided(
                  awarded(said, standing),
                  choice == null ? null : choice.words(),
                  standing.place()));
    }
  }

  private static boolean awarded(Map<UUID, Choice> said, RoundStandings.Standing standing) {
    var choice = said.get(standing.nomination().id());
    return choice != null && choice.awarded();
  }

  /** Those that are awarded, in the order of their places. */
  @Transactional(readOnly = true)
  List<Nomination> awarded(AwardRound round) {
    return nominations.judged(round.id()).stream()
        .filter(each -> each.state() == NominationState.AWARDED)
        .sorted(
            Comparator.comparing(
                    (Nomination each) ->
                        Objects.requireNonNullElse(each.place(), Integer.MAX_VALUE))
                .thenComparing(Nomination::title))
        .toList();
  }

  /** Numbers the certificates of a result that is published, and gives each its code. */
  void issue(AwardRound round) {
    var number = 0;
    for (var each : awarded(round)) {
      number++;
      nominations.save(each.certified(number, CheckCode.next()));
    }
  }
}
