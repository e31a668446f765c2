package io.scenariomarket.selection;

import io.scenariomarket.identity.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts selections into the form in which programs get them. */
@Component
class SelectionApiViews {

  private final SelectionViews views;
  private final ResultTables results;

  SelectionApiViews(SelectionViews views, ResultTables results) {
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
   * @param id names it where something is said of it
   * @param letter stands for it where nobody is to know whose it is
   * @param title what is offered; {@code null} where the reader is not to know
   * @param supplier whose it is, in the same way
   * @param partners who bids together with the supplier; empty where the reader is not to know
   * @param brief what assessors are to read of it
   * @param assessable whether the reader has no conflict of interest with it
   * @param place 1 for the best; {@code null} before the points are open
   * @param mean weighted, 0 to 10; {@code null} before the points are open
   * @param means by criterion, in their order; empty before the points are open
   * @param outcomeReason why; {@code null} before the decision, and where the reader is not to know
   */
  record SelectionBid(
      UUID id,
      String letter,
      @Nullable String title,
      @Nullable String supplier,
      List<String> partners,
      String brief,
      boolean assessable,
      @Nullable Integer place,
      @Nullable BigDecimal mean,
      List<BigDecimal> means,
      Candidate.@Nullable Outcome outcome,
      @Nullable String outcomeReason) {}

  /**
   * What came of the meeting about the points.
   *
   * @param attended who was there
   */
  record SelectionMeeting(String attended, String notes) {}

  /**
   * A selection.
   *
   * @param version counts its changes from 0; whoever leads it on sends the one that they read
   * @param actions what you can do with it now
   * @param blind whether assessors get to know whose bid is which only with the points
   * @param assessors how many there are
   * @param handedIn how many of them have handed in
   * @param bids the best first, once the points are open
   * @param meeting for those who know the points; {@code null} before it was written down
   */
  record SelectionView(
      SelectionLine selection,
      long version,
      List<SelectionAction> actions,
      boolean blind,
      List<Criterion> criteria,
      int assessors,
      long handedIn,
      List<SelectionBid> bids,
      @Nullable SelectionMeeting meeting) {}

  SelectionView show(Selection selection, Viewer viewer) {
    var shown = views.show(selection, viewer);
    var meeting = selection.meeting();
    return new SelectionView(
        SelectionLine.of(selection),
        selection.number(),
        shown.actions(),
        selection.blind(),
        selection.criteria(),
        shown.assessors().size(),
        shown.handedIn(),
        shown.results()
            ? results.of(shown).stream().map(SelectionApiViews::bid).toList()
            : shown.bids().stream().map(each -> bid(each, null)).toList(),
        meeting == null || !shown.results()
            ? null
            : new SelectionMeeting(meeting.attended(), meeting.notes()));
  }

  private static SelectionBid bid(ResultTables.Line line) {
    return bid(line.bid(), line.standing());
  }

  private static SelectionBid bid(SelectionViews.Bid bid, Result.@Nullable Standing standing) {
    return new SelectionBid(
        bid.id(),
        bid.letter(),
        bid.title(),
        bid.supplier(),
        bid.partners(),
        bid.brief(),
        bid.conflict() == null,
        standing == null ? null : standing.place(),
        standing == null ? null : standing.mean(),
        standing == null
            ? List.of()
            : standing.cells().stream().map(Result.Cell::mean).filter(Objects::nonNull).toList(),
        standing == null ? null : bid.outcome(),
        standing == null ? null : bid.outcomeReason());
  }
}
