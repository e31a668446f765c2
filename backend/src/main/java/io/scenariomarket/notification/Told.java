package io.scenariomarket.notification;

import java.time.Instant;
import java.util.List;

/**
 * What somebody was told, as their inbox has it.
 *
 * @param id identifies it
 * @param kind the key of its {@link NoticeKind}
 * @param subject in the reader's language
 * @param at when it began
 * @param read whether they have opened it
 * @param parts what it is made of, where that is several notices: the first of them
 * @param more how many further ones there are
 */
public record Told(
    long id, String kind, String subject, Instant at, boolean read, List<Part> parts, int more) {

  public Told {
    parts = List.copyOf(parts);
  }

  /** One of several notices. */
  public record Part(long id, String subject) {}
}
