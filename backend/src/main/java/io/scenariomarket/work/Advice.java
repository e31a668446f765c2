package io.scenariomarket.work;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the task force asked to change in an item that its owner has to change. It is for forms,
 * which open only to those who may read the item's history as well.
 */
@Component
public class Advice {

  /**
   * What was asked.
   *
   * @param reason of the whole; {@code null} for nothing
   * @param fieldReasons the same by field
   * @param at when
   */
  public record Asked(@Nullable String reason, Map<String, String> fieldReasons, Instant at) {}

  private final Versions versions;
  private final PendingChanges pending;

  Advice(Versions versions, PendingChanges pending) {
    this.versions = versions;
    this.pending = pending;
  }

  /** What was asked with which an item, or what is to replace it, was returned. */
  public Optional<Asked> on(Tracked item) {
    if (item.state().turn() == Turn.PARTY) {
      return versions
          .latest(item.ref(), Change.RETURNED)
          .filter(each -> each.state().equals(item.state().name()))
          .map(each -> new Asked(each.reason(), each.fieldReasons(), each.at()));
    }
    return pending
        .of(item.ref())
        .filter(each -> !each.submitted())
        .map(each -> new Asked(each.reason(), each.fieldReasons(), each.at()));
  }
}
