package io.scenariomarket.work;

import io.scenariomarket.shared.Refusal;
import java.util.UUID;

/**
 * An item as it was on a page: how a form names it.
 *
 * @param version the version that it had there
 */
public record WorkKey(ItemRef item, long version) {

  /**
   * What a form sent.
   *
   * @throws Refusal when no page names an item so
   */
  public static WorkKey of(String sent) {
    try {
      var parts = sent.split(":");
      if (parts.length == 3) {
        return new WorkKey(
            new ItemRef(parts[0], UUID.fromString(parts[1])), Long.parseLong(parts[2]));
      }
    } catch (IllegalArgumentException _) {
      // It is none that a page has.
    }
    throw Refusal.notFound("workflow.item.not-found");
  }

  @Override
  public String toString() {
    return item.type() + ":" + item.id() + ":" + version;
  }
}
