package io.scenariomarket.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told. Its words are those of the messages {@code mail.}<i>key</i>{@code .subject}
 * and {@code .text}.
 *
 * @param key names its words
 * @param arguments what the words speak of, in the reader's language: a {@code LocalDate} is
 *     written as a day, a {@code MessageSourceResolvable} as its words, a list as lines
 * @param link the path of the page where more is seen, the last argument of the words
 * @param about what it is about; {@code null} for nothing in particular
 * @param overview the path of the page that shows all of its kind. What one person is told of that
 *     kind within one operation becomes one message, with the words {@code .several.subject} and
 *     {@code .several.text}, which get how many things it is about, an {@code .entry} for each
 *     notice, and this page; {@code null} where each is a message
 * @param until when it is too late to tell it; {@code null} for the usual time
 * @param calendar an invitation that goes with a mail of its own, as iCalendar (RFC 5545) with its
 *     method; {@code null} for none
 */
public record Notice(
    String key,
    List<Object> arguments,
    String link,
    @Nullable UUID about,
    @Nullable String overview,
    @Nullable Instant until,
    @Nullable String calendar) {

  /** A notice with its words, the page that it leads to, and what the words speak of. */
  public static Notice of(String key, String link, Object... arguments) {
    return new Notice(key, Arrays.asList(arguments), link, null, null, null, null);
  }

  /** The same about something that has an id. */
  public Notice about(UUID id) {
    return new Notice(key, arguments, link, id, overview, until, calendar);
  }

  /** The same, in one message with others of its kind. */
  public Notice gatheredAt(String page) {
    return new Notice(key, arguments, link, about, page, until, calendar);
  }

  /** The same, never told after a moment. */
  public Notice until(Instant moment) {
    return new Notice(key, arguments, link, about, overview, moment, calendar);
  }

  /** The same with an invitation. */
  public Notice inviting(String invitation) {
    return new Notice(key, arguments, link, about, overview, until, invitation);
  }
}
