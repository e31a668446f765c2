package io.scenariomarket.notification;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that its sender has worded.
 *
 * @param subject one line
 * @param text plain text, nothing is added to it; {@link MailBody} says how it is read for the page
 *     that goes with it
 * @param language that of the text
 * @param headers further headers by name, for example {@code List-Unsubscribe}; a {@code
 *     Message-ID} given here is kept, so that a message sent again is known as the same
 * @param calendar an invitation that goes with it, as iCalendar (RFC 5545); {@code null} for none
 */
public record Letter(
    String subject,
    String text,
    Locale language,
    Map<String, String> headers,
    @Nullable String calendar) {

  public Letter {
    headers = Map.copyOf(headers);
  }

  /** A message without an invitation. */
  public Letter(String subject, String text, Locale language, Map<String, String> headers) {
    this(subject, text, language, headers, null);
  }

  /** The same with an invitation. */
  Letter inviting(@Nullable String invitation) {
    return new Letter(subject, text, language, headers, invitation);
  }
}
