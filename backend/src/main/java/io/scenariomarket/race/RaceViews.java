package io.scenariomarket.race;

import io.scenariomarket.engagement.Measuring;
import io.scenariomarket.engagement.Measuring.Judged;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Requirement.Indicator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Races as far as somebody may read them: who leads one reads them side by side. */
@Component
class RaceViews {

  private final RaceManagement races;
  private final Reporting reporting;
  private final Measuring measuring;
  private final Clock clock;

  RaceViews(RaceManagement races, Reporting reporting, Measuring measuring, Clock clock) {
    this.races = races;
    this.reporting = reporting;
    this.measuring = measuring;
    this.clock = clock;
  }

  /**
   * A race as a reader sees it.
   *
   * @param leads whether the reader reads all of it
   * @param decides whether the reader can keep one, or give it up
   * @param racers those of which the reader gets to know
   * @param rows milestone by milestone
   */
  record Shown(Race race, boolean leads, boolean decides, List<Column> racers, List<Row> rows) {}

  /**
   * One that takes part.
   *
   * @param reports whether the reader can report for it
   */
  record Column(Racer racer, boolean reports) {}

  /**
   * A milestone.
   *
   * @param at its place, from 0
   * @param cells what each reported, in the order of the columns
   */
  record Row(int at, RaceMilestone milestone, List<Cell> cells) {}

  /**
   * What one reported on a milestone.
   *
   * @param report {@code null} while there is none
   * @param late whether its day has passed without a report
   * @param measured the figure that it measured; {@code null} for none
   * @param judged whether that is what is asked for; {@code null} in the same way
   */
  record Cell(
      Column column,
      @Nullable RaceReport report,
      boolean late,
      @Nullable Indicator measured,
      @Nullable Judged judged) {}

  Shown show(Race race, Viewer viewer) {
    var reporters = reporting.reportsFor(race, viewer);
    var columns =
        races.racers(race, viewer).stream()
            .map(each -> new Column(each, reporters.contains(each.engagement())))
            .toList();
    var reports = reporting.of(race, viewer);
    return new Shown(
        race,
        races.leads(race, viewer),
        races.decides(race, viewer),
        columns,
        IntStream.range(0, race.milestones().size())
            .mapToObj(
                at ->
                    new Row(
                        at,
                        race.milestone(at),
                        columns.stream().map(each -> cell(race, at, each, reports)).toList()))
            .toList());
  }

  private Cell cell(Race race, int at, Column column, List<RaceReport> reports) {
    var report =
        reports.stream()
            .filter(each -> each.milestone() == at)
            .filter(each -> each.engagement().equals(column.racer().engagement()))
            .findFirst()
            .orElse(null);
    var milestone = race.milestone(at);
    var due = milestone.dueOn();
    var measured = report == null ? null : milestone.measured(report.said());
    var wanted = milestone.indicator();
    return new Cell(
        column,
        report,
        report == null && race.running() && due != null && due.isBefore(LocalDate.now(clock)),
        measured,
        wanted == null || measured == null
            ? null
            : measuring.judge(wanted.name(), wanted, measured, null));
  }
}
