package io.scenariomarket.award;

import io.scenariomarket.expert.ExpertPool;
import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneTeam;
import io.scenariomarket.selection.Conflicts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Award rounds as pages show them. */
@Component
class RoundViews {

  private final RoundManagement rounds;
  private final RoundRoles roles;
  private final Nominating nominating;
  private final Nominations nominations;
  private final Nominees nominees;
  private final JudgePanel judging;
  private final Jury jury;
  private final Accounts accounts;
  private final Clock clock;

  RoundViews(
      RoundManagement rounds,
      RoundRoles roles,
      Nominating nominating,
      Nominations nominations,
      Nominees nominees,
      JudgePanel judging,
      Jury jury,
      Accounts accounts,
      Clock clock) {
    this.rounds = rounds;
    this.roles = roles;
    this.nominating = nominating;
    this.nominations = nominations;
    this.nominees = nominees;
    this.judging = judging;
    this.jury = jury;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * A round as a reader sees it.
   *
   * @param takes whether a nomination would be in time now
   * @param can what the reader can do now
   * @param nominations those that the reader may read
   * @param winners what is awarded, once the result is public
   * @param own the reader's sheet; {@code null} for whoever is no judge
   * @param inside what stands beside it for whoever runs it; {@code null} for others
   */
  record Shown(
      AwardRound round,
      boolean takes,
      List<RoundAction> can,
      List<Line> nominations,
      List<Line> winners,
      @Nullable JudgeSheet own,
      @Nullable Inside inside) {

    public boolean can(String action) {
      return can.stream().anyMatch(each -> each.name().equals(action));
    }

    /** What leads it on. */
    public List<RoundAction> moves() {
      return can.stream().filter(RoundAction::moves).toList();
    }
  }

  /**
   * A nomination.
   *
   * @param state as far as the reader may know
   * @param nominee as everybody may read it now; {@code null} where it is not public any more
   * @param certified whether the reader can take its certificate away
   */
  record Line(
      Nomination nomination, NominationState state, @Nullable Nominee nominee, boolean certified) {}

  /**
   * What stands beside a round for whoever runs it.
   *
   * @param proposed experts who fit
   * @param experts all who can be named
   * @param standings what the points come to, the best first; empty before the scoring is over
   */
  record Inside(
      List<Judge> judges,
      List<ExpertPool.Proposal> proposed,
      List<ZoneTeam.Member> experts,
      List<Scored> standings) {}

  /**
   * A judge.
   *
   * @param name {@code null} for an account that is gone
   * @param excluded what they cannot score
   */
  record Judge(JudgeSheet sheet, @Nullable String name, List<String> excluded) {}

  /**
   * A nomination with what it got.
   *
   * @param outliers by criterion, the names of judges whose points stand apart
   * @param givers who scored it
   */
  record Scored(
      RoundStandings.Standing standing, List<List<String>> outliers, List<Giver> givers) {}

  /** A judge who scored a nomination, with their sheet. */
  record Giver(JudgeSheet sheet, @Nullable String name) {}

  Shown show(AwardRound round, Viewer viewer) {
    var runs = roles.runs(round, viewer);
    var read = nominating.of(round, viewer);
    var published = round.stage() == RoundStage.PUBLISHED;
    var winners = published ? jury.awarded(round) : List.<Nomination>of();
    var all = new ArrayList<>(read);
    all.addAll(winners);
    var told = nominees.of(all);
    return new Shown(
        round,
        round.takesNominations(clock.instant()),
        rounds.can(round, viewer),
        lines(round, read, told, runs, viewer),
        lines(round, winners, told, runs, viewer),
        judging.own(round, viewer).orElse(null),
        runs ? inside(round) : null);
  }

  private static List<Line> lines(
      AwardRound round,
      List<Nomination> some,
      Map<UUID, Nominee> told,
      boolean runs,
      Viewer viewer) {
    return some.stream()
        .map(
            each ->
                new Line(
                    each,
                    runs ? each.state() : each.told(round),
                    told.get(each.id()),
                    each.code() != null
                        && told.containsKey(each.id())
                        && (runs || CertificatePages.takes(each, viewer))))
        .toList();
  }

  private Inside inside(AwardRound round) {
    var sheets = judging.of(round);
    var judged = nominations.judged(round.id());
    var conflicts = judging.conflicts(judged, sheets);
    var names = accounts.names(sheets.stream().map(JudgeSheet::judge).toList());
    var naming = RoundAction.NAME_JUDGES.from(round.stage());
    return new Inside(
        sheets.stream()
            .map(
                each ->
                    new Judge(
                        each,
                        names.get(each.judge()),
                        titles(judged, conflicts.getOrDefault(each.judge(), Map.of()))))
            .toList(),
        naming ? judging.proposed(round) : List.of(),
        naming ? judging.experts() : List.of(),
        round.stage().scored() ? standings(round, sheets, names) : List.of());
  }

  private static List<String> titles(
      List<Nomination> judged, Map<UUID, Conflicts.Found> conflicts) {
    return judged.stream()
        .filter(each -> conflicts.containsKey(each.id()))
        .map(Nomination::title)
        .toList();
  }

  private List<Scored> standings(
      AwardRound round, List<JudgeSheet> sheets, Map<String, String> names) {
    return jury.standings(round).stream()
        .map(
            each ->
                new Scored(
                    each,
                    each.raw().cells().stream()
                        .map(
                            cell ->
                                cell.outliers().stream()
                                    .map(judge -> names.getOrDefault(judge, "–"))
                                    .toList())
                        .toList(),
                    sheets.stream()
                        .filter(JudgeSheet::handedIn)
                        .filter(sheet -> sheet.judges(each.nomination().id()))
                        .map(sheet -> new Giver(sheet, names.get(sheet.judge())))
                        .toList()))
        .toList();
  }

  /**
   * What a judge reads of a nomination: all but whose it is.
   *
   * @param number what it is called
   * @param title with the names of organisations left out; {@code null} where it is gone
   * @param excluded whether this judge cannot score it
   */
  record Blind(UUID id, int number, @Nullable String title, String story, boolean excluded) {}

  List<Blind> blind(AwardRound round, JudgeSheet own, String mask) {
    var judged = nominations.judged(round.id());
    var told = nominees.of(judged);
    var excluded = judging.excluded(judged, own);
    var shown = new ArrayList<Blind>();
    for (var each : judged) {
      var nominee = Optional.ofNullable(told.get(each.id()));
      shown.add(
          new Blind(
              each.id(),
              shown.size() + 1,
              nominee.map(it -> masked(it.title(), each, it, mask)).orElse(null),
              nominee
                  .map(it -> masked(it.story(), each, it, mask))
                  .map(it -> it + "\n" + masked(each.words(), each, nominee.get(), mask))
                  .orElse(""),
              excluded.contains(each.id())));
    }
    return shown;
  }

  private static String masked(String text, Nomination nomination, Nominee nominee, String mask) {
    var blind = text;
    for (var names : List.of(nomination.names(), nominee.names())) {
      for (var name : names) {
        blind = blind.replace(name, mask);
      }
    }
    return blind;
  }
}
