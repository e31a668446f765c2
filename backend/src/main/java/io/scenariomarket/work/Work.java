package io.scenariomarket.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done with an item.
 *
 * @param item which
 * @param title what it is called
 * @param parties what the organisations are called that work on it
 * @param awaited what those of them are called that are to go on with it; empty while none of them
 *     is
 * @param state the name of its state
 * @param step what is to be done: the state, or that of a change that waits
 * @param version its version
 * @param assignee subject of whoever has to do it; {@code null} while nobody has taken it
 * @param assigneeName what pages call them; {@code null} where that is unknown
 * @param reviewer subject of whoever of the task force looks after it; {@code null} for nobody
 * @param reviewerName what pages call them; {@code null} where that is unknown
 * @param dueOn the last day in time
 * @param stateSince since when it stands where it does
 */
public record Work(
    ItemRef item,
    String title,
    List<String> parties,
    List<String> awaited,
    String state,
    String step,
    long version,
    @Nullable String assignee,
    @Nullable String assigneeName,
    @Nullable String reviewer,
    @Nullable String reviewerName,
    LocalDate dueOn,
    Instant stateSince) {

  /** Whether a change of it waits. */
  public boolean changes() {
    return !step.equals(state);
  }

  /** Whether it waits for some of its parties, and not for the others. */
  public boolean awaitsSome() {
    return !awaited.isEmpty() && awaited.size() < parties.size();
  }

  /** Whether it should have been done before a day. */
  public boolean overdue(LocalDate today) {
    return dueOn.isBefore(today);
  }

  /** How a form names it: type, id and version. */
  public String key() {
    return new WorkKey(item, version).toString();
  }
}
