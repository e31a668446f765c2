package io.scenariomarket.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a list is of; each kind is numbered by itself. */
public enum ListKind {
  /** 场景机会清单. */
  SCENARIO("scenarios"),
  /** 能力清单. */
  CAPABILITY("capabilities");

  private final String path;

  ListKind(String path) {
    this.path = path;
  }

  /** What addresses and the API call it, which is also what they call its items. */
  @JsonValue
  public String path() {
    return path;
  }

  /**
   * The kind that addresses call {@code path}.
   *
   * @throws IllegalArgumentException when none is called so
   */
  @JsonCreator
  public static ListKind of(String path) {
    return Arrays.stream(values())
        .filter(kind -> kind.path.equals(path))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a kind of list: " + path));
  }
}
