package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A saved change of an item, as the history keeps it.
 *
 * @param item the item as it is now
 * @param before the state in which it was; {@code null} for one that was posted
 * @param action what was done: the name of an action of its kind, or one of the constants
 * @param decision what was said to it
 * @param reviewed whether a reviewer did it, to whom it comes back when it is handed in again
 * @param pending what waits for the task force since; {@code null} for nothing
 * @param cause what made the market do it by itself; {@code null} where somebody did it
 * @param at when
 */
public record Change(
    Tracked item,
    @Nullable ItemState before,
    String action,
    Decision decision,
    boolean reviewed,
    @Nullable PendingChange<JsonNode> pending,
    @Nullable Cause cause,
    Instant at) {

  /** The first version of an item. */
  public static final String POSTED = "POSTED";

  /** A change of what it says. */
  public static final String REVISED = "REVISED";

  /** It was given to the organisation that it belongs to. */
  public static final String HANDED_OVER = "HAND_OVER";

  /** The owner handed it in. */
  public static final String SUBMITTED = "SUBMIT";

  /** The task force gave it back to be changed. */
  public static final String RETURNED = "RETURN";

  /** The task force found it good enough to be public. */
  public static final String APPROVED = "APPROVE";

  /** The owner handed in what something public is to say. */
  public static final String CHANGE_SUBMITTED = "CHANGE_SUBMIT";

  /** Something that was posted. */
  public static Change posted(Tracked item, Instant at) {
    return new Change(item, null, POSTED, Decision.on(0), false, null, null, at);
  }

  /** The same of the item as it was saved. */
  public Change of(Tracked saved) {
    return new Change(saved, before, action, decision, reviewed, pending, cause, at);
  }

  /** What has to be done with it, by whom: the state of what waits, or else its own. */
  String step() {
    return pending == null ? item.state().name() : pending.state().name();
  }

  /** Whom it waits for since. */
  Turn turn() {
    return pending == null ? item.state().turn() : pending.state().turn();
  }

  /** The parties that it waits for since; empty while it is not theirs to go on. */
  List<OrganisationId> awaited() {
    return turn() == Turn.PARTY ? item.awaited() : List.of();
  }

  /** Whether this was about what waits. */
  boolean ofPending() {
    return action.startsWith("CHANGE_");
  }

  /** Whether people are told of it and it is written down: more than words changed. */
  boolean news() {
    return moved() || ofPending();
  }

  /** Whether somebody changed what it says and nothing else came of it. */
  boolean revised() {
    return action.equals(REVISED) && cause == null && !news();
  }

  /** Whether whomever it concerns was told of what caused it. */
  boolean told() {
    return cause != null && cause.told();
  }

  /** Whether it came into another state, or is new. */
  boolean moved() {
    return item.state() != before;
  }

  /** Whether it became public with this. */
  boolean published() {
    return item.state().published() && before != null && !before.published();
  }
}
