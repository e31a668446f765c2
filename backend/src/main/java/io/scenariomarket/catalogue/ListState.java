package io.scenariomarket.catalogue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an edition of a list stands. */
public enum ListState {
  /** Being drawn up; only the task force sees it. */
  DRAFT,
  /** In force. */
  PUBLISHED,
  /** Another edition or another list has taken its place; it stays readable. */
  SUPERSEDED,
  /** Its period has ended; it stays readable. */
  EXPIRED;

  /** Every move that there is. The database holds to the same. */
  private static final Map<ListState, Set<ListState>> MOVES =
      Map.of(
          DRAFT, EnumSet.of(PUBLISHED),
          PUBLISHED, EnumSet.of(SUPERSEDED, EXPIRED),
          EXPIRED, EnumSet.of(SUPERSEDED),
          SUPERSEDED, EnumSet.noneOf(ListState.class));

  /** Whether a list may go from here to there. */
  public boolean leadsTo(ListState next) {
    return MOVES.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether everybody may read it. */
  public boolean published() {
    return this != DRAFT;
  }
}
