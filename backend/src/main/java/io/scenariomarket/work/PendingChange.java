package io.scenariomarket.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of something public wants it to say. Until the task force approves it, the public
 * reads what was approved before; only the owner and the task force may read this.
 *
 * @param state whether the task force has to look at it, or the owner
 * @param content all that the item is to say
 * @param fields the names of the fields that are to read otherwise than they do
 * @param reason why it was returned; {@code null} for nothing
 * @param fieldReasons the same by field
 * @param at when it was handed in or returned
 * @param <C> what an item says
 */
public record PendingChange<C>(
    State state,
    C content,
    List<String> fields,
    @Nullable String reason,
    Map<String, String> fieldReasons,
    Instant at) {

  /** Whose turn it is; named as the state of an item whose turn is the same. */
  public enum State {
    /** The task force has to decide. */
    SUBMITTED(Turn.REVIEWER),
    /** The owner has to change it, hand it in again, or take it back. */
    RETURNED(Turn.PARTY);

    private final Turn turn;

    State(Turn turn) {
      this.turn = turn;
    }

    Turn turn() {
      return turn;
    }
  }

  public PendingChange {
    fields = List.copyOf(fields);
    fieldReasons = fieldReasons == null ? Map.of() : Map.copyOf(fieldReasons);
  }

  /** A change that is handed in. */
  static <C> PendingChange<C> submitted(C content, Instant at) {
    return new PendingChange<>(State.SUBMITTED, content, List.of(), null, Map.of(), at);
  }

  /** The same, given back to its owner. */
  public PendingChange<C> returned(Decision decision, Instant now) {
    return new PendingChange<>(
        State.RETURNED, content, fields, decision.reason(), decision.fieldReasons(), now);
  }

  /** Whether the task force has to decide. */
  @JsonIgnore
  public boolean submitted() {
    return state == State.SUBMITTED;
  }

  /** The same with another content. */
  <D> PendingChange<D> map(Function<? super C, ? extends D> reading) {
    return new PendingChange<>(state, reading.apply(content), fields, reason, fieldReasons, at);
  }
}
