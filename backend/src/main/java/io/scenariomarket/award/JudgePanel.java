package io.scenariomarket.award;

import io.scenariomarket.expert.ExpertPool;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneTeam;
import io.scenariomarket.selection.Conflict;
import io.scenariomarket.selection.Conflicts;
import io.scenariomarket.selection.Declaration;
import io.scenariomarket.selection.GivenPoints;
import io.scenariomarket.selection.Ties;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The judges of a round: named by field, what they say of their conflicts, and what they give. */
@Service
@Transactional
class JudgePanel {

  private static final int PROPOSED = 5;
  private static final int MOST = 30;

  private final RoundManagement rounds;
  private final Nominations nominations;
  private final JudgeSheets sheets;
  private final ZoneTeam zone;
  private final ExpertPool pool;
  private final Ties ties;
  private final RoundNews news;
  private final Clock clock;

  JudgePanel(
      RoundManagement rounds,
      Nominations nominations,
      JudgeSheets sheets,
      ZoneTeam zone,
      ExpertPool pool,
      Ties ties,
      RoundNews news,
      Clock clock) {
    this.rounds = rounds;
    this.nominations = nominations;
    this.sheets = sheets;
    this.zone = zone;
    this.pool = pool;
    this.ties = ties;
    this.news = news;
    this.clock = clock;
  }

  /** The sheets of a round, for whoever runs it. */
  @Transactional(readOnly = true)
  List<JudgeSheet> of(AwardRound round) {
    return sheets.of(round.id());
  }

  /** The viewer's own sheet. */
  @Transactional(readOnly = true)
  Optional<JudgeSheet> own(AwardRound round, Viewer viewer) {
    return viewer.subject().flatMap(each -> sheets.of(round.id(), each));
  }

  /** Which experts fit what is nominated: they know its fields, and are tied to nobody in it. */
  List<ExpertPool.Proposal> proposed(AwardRound round) {
    var all = nominations.of(round.id());
    Set<OrganisationId> parties = new HashSet<>();
    all.forEach(each -> parties.addAll(each.parties()));
    var text =
        round.title()
            + "\n"
            + all.stream().map(Nomination::title).collect(Collectors.joining("\n"));
    return pool.propose(
        new ExpertPool.Topic(
            text,
            all.stream().flatMap(each -> each.tracks().stream()).distinct().toList(),
            parties),
        sheets.of(round.id()).stream().map(JudgeSheet::judge).toList(),
        PROPOSED);
  }

  /** The experts who can be named. */
  List<ZoneTeam.Member> experts() {
    return zone.experts();
  }

  /**
   * Names a judge.
   *
   * @throws Refusal when that cannot be done now, or the person is no expert or is named already
   */
  void name(UUID id, String subject, Viewer viewer) {
    var round = rounds.toDo(id, RoundAction.NAME_JUDGES, viewer);
    if (zone.experts().stream().noneMatch(each -> each.subject().equals(subject))) {
      throw Refusal.invalid("subject", "selection.assessor.unknown");
    }
    if (sheets.of(id, subject).isPresent()) {
      throw Refusal.invalid("subject", "selection.assessor.twice");
    }
    if (sheets.ids(id).size() >= MOST) {
      throw Refusal.invalid("subject", "selection.assessor.many", MOST);
    }
    sheets.save(JudgeSheet.named(id, subject, viewer.subject().orElseThrow(), clock.instant()));
    rounds.audited("award.JUDGE_NAMED", round, RoundManagement.stage(round));
    if (round.stage() == RoundStage.SCORING) {
      news.asked(round, List.of(subject));
    }
  }

  /**
   * Takes a judge back.
   *
   * @throws Refusal when that cannot be done now, there is no such judge, or their points are in
   */
  void remove(UUID id, String subject, Viewer viewer) {
    var round = rounds.toDo(id, RoundAction.NAME_JUDGES, viewer);
    var sheet =
        sheets.of(id, subject).orElseThrow(() -> Refusal.notFound("selection.assessor.unknown"));
    if (sheet.handedIn()) {
      throw Refusal.conflict("selection.assessor.handed-in");
    }
    sheets.delete(sheet);
    rounds.audited("award.JUDGE_REMOVED", round, RoundManagement.stage(round));
  }

  /** Which nominations which judges cannot score, and why: by judge, then by nomination. */
  @Transactional(readOnly = true)
  Map<String, Map<UUID, Conflicts.Found>> conflicts(
      List<Nomination> judged, Collection<JudgeSheet> of) {
    Map<String, List<Conflict>> declared =
        of.stream().collect(Collectors.toMap(JudgeSheet::judge, JudgeSheet::declaredConflicts));
    return ties.of(judged, declared);
  }

  /** Which nominations the viewer cannot score. */
  @Transactional(readOnly = true)
  Set<UUID> excluded(List<Nomination> judged, JudgeSheet own) {
    return conflicts(judged, List.of(own)).getOrDefault(own.judge(), Map.of()).keySet();
  }

  /**
   * The viewer's own sheet, for somebody who is going to fill it in.
   *
   * @throws Refusal when the viewer is no judge, that cannot be done now, or it was handed in
   */
  JudgeSheet toFill(UUID id, RoundAction action, Viewer viewer) {
    var own =
        own(rounds.toDo(id, action, viewer), viewer)
            .orElseThrow(() -> Refusal.forbidden("award.forbidden"));
    if (own.handedIn()) {
      throw Refusal.conflict("selection.handed-in");
    }
    if (action == RoundAction.SCORE && !own.declared()) {
      throw Refusal.conflict("selection.declare-first");
    }
    return own;
  }

  /**
   * Says which conflicts of interest the viewer has; nothing that was said is taken back.
   *
   * @throws Refusal as {@link #toFill}, when something is missing, or it was changed in between
   */
  void declare(UUID id, long version, Declaration declaration, Viewer viewer) {
    var own = toFill(id, RoundAction.DECLARE, viewer);
    upon(own, version);
    declaration.check();
    var said = ties.more(nominations.judged(id), own.said(), declaration);
    sheets.save(own.declaring(said, clock.instant()));
  }

  /**
   * Keeps what a judge gives; handed in, it is final.
   *
   * @throws Refusal as {@link #toFill}, when they have a conflict with what they give something,
   *     something is missing from what is handed in, or it was changed in between
   */
  void save(UUID id, long version, List<GivenPoints.Given> given, boolean handIn, Viewer viewer) {
    var own = toFill(id, RoundAction.SCORE, viewer);
    upon(own, version);
    var round = rounds.get(id, viewer);
    var judged = nominations.judged(id);
    GivenPoints.check(
        given,
        judged.stream().map(Nomination::id).toList(),
        round.criteria().size(),
        excluded(judged, own),
        handIn);
    sheets.save(own.giving(given, handIn ? clock.instant() : null));
    if (handIn) {
      rounds.audited("award.HAND_IN", round, RoundManagement.stage(round));
      if (sheets.of(id).stream().allMatch(JudgeSheet::handedIn)) {
        news.complete(round);
      }
    }
  }

  private static void upon(JudgeSheet sheet, long version) {
    if (sheet.revision() != version) {
      throw Refusal.changedInBetween();
    }
  }
}
