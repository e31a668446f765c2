package io.scenariomarket.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the API needs of a request and its body may leave out. */
public final class Sent {

  private Sent() {}

  /**
   * The version that a change was made upon.
   *
   * @throws Refusal when it was not sent
   */
  public static long version(@Nullable Long version) {
    return Optional.ofNullable(version)
        .orElseThrow(() -> Refusal.invalid("version", "problem.version-missing"));
  }
}
