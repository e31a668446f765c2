package io.scenariomarket.award;

import io.scenariomarket.promotion.PublishedCases;
import io.scenariomarket.selection.Criterion;
import io.scenariomarket.selection.GivenPoints;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads a marked sample of an award round with its result. */
@Component
public class SampleAwards {

  private final AwardRounds rounds;
  private final Nominations nominations;
  private final JudgeSheets sheets;
  private final PublishedCases cases;
  private final Nominees nominees;
  private final Jury jury;
  private final Clock clock;

  SampleAwards(
      AwardRounds rounds,
      Nominations nominations,
      JudgeSheets sheets,
      PublishedCases cases,
      Nominees nominees,
      Jury jury,
      Clock clock) {
    this.rounds = rounds;
    this.nominations = nominations;
    this.sheets = sheets;
    this.cases = cases;
    this.nominees = nominees;
    this.jury = jury;
    this.clock = clock;
  }

  /**
   * A round with its result.
   *
   * @param judges subjects of who scored
   * @param daysAgo how long before the samples were loaded it was published
   */
  public record Sample(
      UUID id,
      String title,
      String terms,
      int awards,
      List<Criterion> criteria,
      List<String> judges,
      String decision,
      int daysAgo,
      List<Nominated> nominated) {}

  /**
   * A case that was nominated.
   *
   * @param points by judge and by criterion
   * @param outcome what it is awarded for
   */
  public record Nominated(
      String title, String words, String check, List<List<BigDecimal>> points, String outcome) {}

  /**
   * Loads what is not there yet, of cases that are.
   *
   * @return how many are new
   */
  @Transactional
  public int load(List<Sample> samples) {
    return (int)
        samples.stream().filter(each -> !rounds.existsById(each.id())).filter(this::store).count();
  }

  private boolean store(Sample sample) {
    var told =
        cases.latest().stream()
            .collect(
                Collectors.toMap(
                    PublishedCases.Told::title, Function.identity(), (first, _) -> first));
    if (!told.keySet().containsAll(sample.nominated().stream().map(Nominated::title).toList())) {
      return false;
    }
    var at = clock.instant().minus(Duration.ofDays(sample.daysAgo()));
    var content =
        new RoundContent(
            sample.title(),
            sample.terms(),
            List.of(NomineeKind.CASE),
            sample.awards(),
            at,
            sample.criteria());
    var called =
        rounds.save(
            AwardRound.drafted(sample.id(), content, "sample", true, at)
                .after(RoundAction.CALL, at));
    var ids = new ArrayList<UUID>();
    for (var each : sample.nominated()) {
      var nominee =
          nominees
              .find(NomineeKind.CASE, Objects.requireNonNull(told.get(each.title())).id())
              .orElseThrow();
      ids.add(
          nominations
              .save(
                  Nomination.of(called, nominee, each.words(), null, null, at)
                      .checked(true, each.check()))
              .id());
    }
    for (var judge = 0; judge < sample.judges().size(); judge++) {
      sheets.save(
          JudgeSheet.named(called.id(), sample.judges().get(judge), "sample", at)
              .giving(given(sample, judge, ids), at));
    }
    publish(sample, called, ids, at);
    return true;
  }

  private static List<GivenPoints.Given> given(Sample sample, int judge, List<UUID> ids) {
    var given = new ArrayList<GivenPoints.Given>();
    for (var at = 0; at < ids.size(); at++) {
      var nominated = sample.nominated().get(at);
      var points = nominated.points().get(judge);
      for (var criterion = 0; criterion < points.size(); criterion++) {
        given.add(
            new GivenPoints.Given(
                ids.get(at), criterion, points.get(criterion), nominated.outcome()));
      }
    }
    return given;
  }

  private void publish(Sample sample, AwardRound called, List<UUID> ids, Instant at) {
    var choices = new ArrayList<Jury.Choice>();
    for (var each = 0; each < ids.size(); each++) {
      choices.add(new Jury.Choice(ids.get(each), true, sample.nominated().get(each).outcome()));
    }
    jury.decide(called, choices);
    jury.issue(
        rounds.save(called.decided(sample.decision(), at).published(rounds.nextNumber(), at)));
  }
}
