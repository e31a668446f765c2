package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people have work with: it has versions, a thread, and a place in the queue. */
public interface Tracked {

  /** Names it among the items of all kinds. */
  ItemRef ref();

  /** What it is called. */
  String title();

  /** The organisations that work on it, each once: its owner, or several together. */
  List<OrganisationId> parties();

  /** Those of its parties that are to go on with it where it is theirs to do so: all of them. */
  default List<OrganisationId> awaited() {
    return parties();
  }

  /** Where it stands. */
  ItemState state();

  /** Counts the saved changes from 0. */
  long version();

  /** What it says; versions are compared by it, field by field. */
  Object content();

  /** The terms of the vocabulary under which it is filed: its tracks and its park. */
  default List<String> topics() {
    return List.of();
  }

  /** The item under whose terms it is filed, too; {@code null} where there is none. */
  default @Nullable ItemRef about() {
    return null;
  }

  /** Until when the next step is expected, where it says so itself; {@code null} where not. */
  default @Nullable LocalDate dueOn() {
    return null;
  }

  /** The last day on which it holds; {@code null} where there is none. */
  @Nullable LocalDate validUntil();

  /** The subject of whoever wrote it; {@code null} for a marked sample, which nobody did. */
  @Nullable String author();
}
