package io.scenariomarket.award;

import io.scenariomarket.shared.Refusal;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says what is still to be done before a round can go on. */
@Component
class RoundGate {

  /** Fewer than that are no panel. */
  static final int FEWEST_JUDGES = 2;

  private final Nominations nominations;
  private final JudgeSheets sheets;
  private final Nominees nominees;

  RoundGate(Nominations nominations, JudgeSheets sheets, Nominees nominees) {
    this.nominations = nominations;
    this.sheets = sheets;
    this.nominees = nominees;
  }

  /**
   * Refuses a step for which something is missing.
   *
   * @throws Refusal that says what
   */
  void check(AwardRound round, RoundAction action) {
    switch (action) {
      case OPEN_SCORING -> checkOpening(round);
      case CLOSE_SCORING -> checkScored(round);
      case PUBLISH -> checkAwarded(round);
      default -> {}
    }
  }

  private void checkOpening(AwardRound round) {
    var all = nominations.of(round.id());
    if (all.stream().anyMatch(each -> each.state() == NominationState.NOMINATED)) {
      throw Refusal.conflict("award.unchecked");
    }
    if (all.stream().noneMatch(each -> each.state().judged())) {
      throw Refusal.conflict("award.nothing-admitted");
    }
    if (sheets.ids(round.id()).size() < FEWEST_JUDGES) {
      throw Refusal.conflict("selection.assessors.few", FEWEST_JUDGES);
    }
  }

  private void checkScored(AwardRound round) {
    var scored = new HashSet<UUID>();
    sheets.of(round.id()).stream()
        .filter(JudgeSheet::handedIn)
        .forEach(sheet -> sheet.marks().forEach(mark -> scored.add(mark.candidate())));
    for (var each : nominations.judged(round.id())) {
      if (!scored.contains(each.id())) {
        throw Refusal.conflict("award.not-scored", each.title());
      }
    }
  }

  private void checkAwarded(AwardRound round) {
    var awarded =
        nominations.judged(round.id()).stream()
            .filter(each -> each.state() == NominationState.AWARDED)
            .toList();
    var there = nominees.of(awarded);
    for (var each : awarded) {
      if (!there.containsKey(each.id())) {
        throw Refusal.conflict("award.nominee.gone", each.title());
      }
    }
  }
}
