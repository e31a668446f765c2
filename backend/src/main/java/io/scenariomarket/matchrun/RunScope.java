package io.scenariomarket.matchrun;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Over what a run goes.
 *
 * @param id of the list or campaign; {@code null} for the whole zone
 */
record RunScope(Kind kind, @Nullable UUID id) {

  static final RunScope ZONE = new RunScope(Kind.ZONE, null);

  /** What it can be. */
  enum Kind {
    /** Every open need and every listed capability. */
    ZONE,
    /** What a published list names of the one kind, with everything of the other. */
    LIST,
    /** The open needs that came in on a campaign, with every listed capability. */
    CAMPAIGN
  }

  /** How a form names it. */
  String key() {
    return id == null ? kind.name() : kind + ":" + id;
  }

  /**
   * What a form sent.
   *
   * @throws IllegalArgumentException when no form names anything so
   */
  static RunScope of(String key) {
    var parts = key.split(":", 2);
    var kind = Kind.valueOf(parts[0]);
    if ((kind == Kind.ZONE) != (parts.length == 1)) {
      throw new IllegalArgumentException("not a scope: " + key);
    }
    return new RunScope(kind, parts.length == 1 ? null : UUID.fromString(parts[1]));
  }
}
