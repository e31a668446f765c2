package io.scenariomarket.desk;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.Nagging;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.Board;
import io.scenariomarket.work.BoardColumn;
import io.scenariomarket.work.BoardFilter;
import io.scenariomarket.work.BoardStage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The board as a filter shows it. */
@Component
class BoardView {

  /** Cards of a column beside others. */
  static final int FEW = 8;

  /** Cards of a column alone. */
  static final int MANY = 40;

  private final Board board;
  private final Nagging nagging;

  BoardView(Board board, Nagging nagging) {
    this.board = board;
    this.nagging = nagging;
  }

  /**
   * What is shown.
   *
   * @param nagged the engagements of which both sides were asked today how they stand
   * @param pages how many parts a column that is shown alone has; 1 for all columns
   */
  record Shown(List<BoardColumn> columns, Set<UUID> nagged, long pages) {

    public long total() {
      return columns.stream().mapToLong(BoardColumn::total).sum();
    }

    public long late() {
      return columns.stream().mapToLong(BoardColumn::late).sum();
    }
  }

  Shown show(DeskFilter filter, Viewer viewer) {
    var stages = stages(filter);
    var alone = stages.size() == 1;
    var size = alone ? MANY : FEW;
    var columns =
        board.columns(asked(filter, viewer), stages, alone ? filter.page() : 0, size, viewer);
    var total = columns.stream().mapToLong(BoardColumn::total).sum();
    return new Shown(
        columns,
        filter.type().equals(Engagement.TYPE) ? nagging.today(ids(columns)) : Set.of(),
        alone ? (total + size - 1) / size : 1);
  }

  private static List<BoardStage> stages(DeskFilter filter) {
    var all = Stages.of(filter.type());
    var only = all.stream().filter(each -> each.name().equals(filter.stage())).toList();
    return only.isEmpty() ? all : only;
  }

  private BoardFilter asked(DeskFilter filter, Viewer viewer) {
    var broker = filter.broker();
    return new BoardFilter(
        filter.type(),
        filter.topics(),
        filter.text(),
        DeskFilter.MINE.equals(broker)
            ? viewer.subject().orElse(null)
            : DeskFilter.NOBODY.equals(broker) ? null : broker,
        DeskFilter.NOBODY.equals(broker),
        filter.late());
  }

  private static List<EngagementId> ids(List<BoardColumn> columns) {
    return columns.stream()
        .flatMap(each -> each.cards().stream())
        .map(each -> new EngagementId(each.work().item().id()))
        .toList();
  }
}
