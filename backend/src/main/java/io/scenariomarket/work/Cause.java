package io.scenariomarket.work;

import org.jspecify.annotations.Nullable;

/**
 * What made the market itself move an item.
 *
 * @param name says it in the message {@code workflow.cause.<name>}
 * @param detail which one it was, in place of {@code {0}} in that message, such as the title of a
 *     list; {@code null} where the name says it all
 * @param told whether whoever the item concerns is told of the cause itself, and need not hear what
 *     follows from it
 */
public record Cause(String name, @Nullable String detail, boolean told) {

  /** The last day on which the item holds has passed. */
  public static final Cause LAST_DAY = new Cause("LAST_DAY", null);

  /** A cause of which nobody is told but by what it does. */
  public Cause(String name, @Nullable String detail) {
    this(name, detail, false);
  }
}
