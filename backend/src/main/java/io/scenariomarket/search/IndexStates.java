package io.scenariomarket.search;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.IndexException;
import io.scenariomarket.index.IndexedRows;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the indexes are what today's definitions want. */
@Component
public class IndexStates {

  private final List<IndexedRows> indexed;

  IndexStates(List<IndexedRows> indexed) {
    this.indexed = indexed;
  }

  /** What an index is like. */
  public enum State {
    /** It was made by today's mapping, analysis and encoder. */
    CURRENT,
    /** It is missing, or of an earlier definition: a rebuild makes it new. */
    OUTDATED,
    /** The search engine does not answer. */
    AWAY
  }

  /** An index by its name. */
  public record Named(String name, State state) {}

  /**
   * All of them.
   *
   * @throws Refusal when the viewer does not look after the market
   */
  public List<Named> all(Viewer viewer) {
    if (!viewer.may(Permission.LOOK_AFTER_MARKET)) {
      throw Refusal.forbidden("job.forbidden");
    }
    return indexed.stream().map(each -> new Named(IndexUpkeep.name(each), state(each))).toList();
  }

  private static State state(IndexedRows rows) {
    try {
      return rows.index().isCurrent() ? State.CURRENT : State.OUTDATED;
    } catch (IndexException away) {
      return State.AWAY;
    }
  }
}
