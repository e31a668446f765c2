package io.scenariomarket.work;

import io.scenariomarket.shared.ItemType;
import java.util.UUID;

/**
 * Names an item of any kind.
 *
 * @param type {@link #SCENARIO}, {@link #CAPABILITY}, or that of another {@link ItemKind}
 * @param id identifies it among its kind
 */
public record ItemRef(String type, UUID id) {

  /** The type of needs. */
  public static final String SCENARIO = "scenario";

  /** The type of capabilities. */
  public static final String CAPABILITY = "capability";

  /** A need. */
  public static ItemRef scenario(UUID id) {
    return new ItemRef(SCENARIO, id);
  }

  /** A capability. */
  public static ItemRef capability(UUID id) {
    return new ItemRef(CAPABILITY, id);
  }

  /** Where its kind has its pages. */
  public String path() {
    return new ItemType(type).path();
  }

  /** The address of its page, without the server. */
  public String address() {
    return new ItemType(type).address(id);
  }
}
