package io.scenariomarket.work;

import io.scenariomarket.identity.Owned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people have work with: it has versions, a thread, and a place in the queue. */
public interface Tracked extends Owned {

  /** Names it among the items of all kinds. */
  ItemRef ref();

  @Override
  default UUID itemId() {
    return ref().id();
  }

  /** What it is called. */
  String title();

  /** Where it stands. */
  ItemState state();

  /** Counts the saved changes from 0. */
  long version();

  /** What it says; versions are compared by it, field by field. */
  Object content();

  /** The last day on which it holds; {@code null} where there is none. */
  @Nullable LocalDate validUntil();

  /** Whether it is a marked sample, which nobody wrote. */
  boolean sample();

  /** The subject of whoever wrote it. */
  String createdBy();

  /** When it was first saved. */
  Instant createdAt();
}
