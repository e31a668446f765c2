package io.scenariomarket.selection;

import io.scenariomarket.selection.SelectionViews.Bid;
import io.scenariomarket.selection.SelectionViews.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the points come to, as tables show it. */
@Component
class ResultTables {

  private final Scoring scoring;
  private final Panel panel;
  private final SelectionViews views;

  ResultTables(Scoring scoring, Panel panel, SelectionViews views) {
    this.scoring = scoring;
    this.panel = panel;
    this.views = views;
  }

  /** A candidate in the order of the places, with what each assessor gave. */
  record Line(Bid bid, Result.Standing standing, List<Giver> givers) {

    /** The names of those whose points stand apart from the others by a criterion. */
    public List<String> outliers(int criterion) {
      var apart = standing.cells().get(criterion).outliers();
      return givers.stream()
          .filter(each -> apart.contains(each.sheet().assessor()))
          .map(each -> String.valueOf(each.name()))
          .toList();
    }
  }

  /** An assessor with their sheet. */
  record Giver(@Nullable String name, ScoreSheet sheet) {}

  /** The lines, of a selection whose sheets are open. */
  List<Line> of(Shown shown) {
    var selection = shown.selection();
    var sheets = panel.of(selection);
    var names = views.names(selection, sheets);
    return scoring.result(selection, sheets).standings().stream()
        .sorted(
            Comparator.comparing(
                Result.Standing::place, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(each -> line(shown.bid(each.candidate()), each, sheets, names))
        .toList();
  }

  private static Line line(
      Bid bid, Result.Standing standing, List<ScoreSheet> sheets, Map<String, String> names) {
    return new Line(
        bid,
        standing,
        sheets.stream()
            .filter(each -> each.handedIn() && each.assesses(bid.id()))
            .map(each -> new Giver(names.get(each.assessor()), each))
            .toList());
  }
}
