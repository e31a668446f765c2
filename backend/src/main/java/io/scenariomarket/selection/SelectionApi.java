package io.scenariomarket.selection;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Selections for programs. */
@RestController
@RequestMapping("/api/selections")
@Tag(name = "Selections", description = "Choosing among the suppliers of a need by criteria")
class SelectionApi {

  private final SelectionManagement selections;
  private final SelectionViews views;
  private final ResultTables results;

  SelectionApi(SelectionManagement selections, SelectionViews views, ResultTables results) {
    this.selections = selections;
    this.views = views;
    this.results = results;
  }

  /** A selection in a list. */
  record SelectionLine(UUID id, UUID scenario, String title, Stage stage, Instant stageSince) {

    static SelectionLine of(Selection selection) {
      return new SelectionLine(
          selection.id().value(),
          selection.scenarioId().value(),
          selection.title(),
          selection.stage(),
          selection.stageSince());
    }
  }

  /**
   * A bid as far as the reader may know it.
   *
   * @param letter stands for it where nobody is to know whose it is
   * @param title what is offered; {@code null} where the reader is not to know
   * @param supplier whose it is, in the same way
   * @param partners who bids together with the supplier; empty where the reader is not to know
   * @param assessable whether the reader has no conflict of interest with it
   * @param place 1 for the best; {@code null} before the points are open
   * @param mean weighted, 0 to 10; {@code null} before the points are open
   * @param means by criterion, in their order; empty before the points are open
   */
  record SelectionBid(
      String letter,
      @Nullable String title,
      @Nullable String supplier,
      List<String> partners,
      boolean assessable,
      @Nullable Integer place,
      @Nullable BigDecimal mean,
      List<BigDecimal> means,
      Candidate.@Nullable Outcome outcome) {}

  /**
   * A selection.
   *
   * @param blind whether assessors get to know whose bid is which only with the points
   * @param assessors how many there are
   * @param handedIn how many of them have handed in
   */
  record SelectionView(
      SelectionLine selection,
      boolean blind,
      List<Criterion> criteria,
      int assessors,
      long handedIn,
      List<SelectionBid> bids) {}

  @GetMapping
  @Operation(summary = "Those that you have to do with, what goes on first")
  PageOf<SelectionLine> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    return selections.list(Math.max(page, 0), PageOf.size(size), viewer).map(SelectionLine::of);
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One of them",
      description =
          "For its owner, the task force and its assessors. Points are there once they are open,"
              + " and in a blind scoring assessors read no names before.")
  SelectionView get(@PathVariable SelectionId id, Viewer viewer) {
    var shown = views.show(selections.get(id, viewer), viewer);
    return new SelectionView(
        SelectionLine.of(shown.selection()),
        shown.selection().blind(),
        shown.selection().criteria(),
        shown.assessors().size(),
        shown.handedIn(),
        shown.results()
            ? results.of(shown).stream().map(SelectionApi::bid).toList()
            : shown.bids().stream().map(each -> bid(each, null)).toList());
  }

  private static SelectionBid bid(ResultTables.Line line) {
    return bid(line.bid(), line.standing());
  }

  private static SelectionBid bid(SelectionViews.Bid bid, Result.@Nullable Standing standing) {
    return new SelectionBid(
        bid.letter(),
        bid.title(),
        bid.supplier(),
        bid.partners(),
        bid.conflict() == null,
        standing == null ? null : standing.place(),
        standing == null ? null : standing.mean(),
        standing == null
            ? List.of()
            : standing.cells().stream().map(Result.Cell::mean).filter(Objects::nonNull).toList(),
        standing == null ? null : bid.outcome());
  }
}
