package io.scenariomarket.notification;

import java.util.Locale;
import java.util.Map;

/**
 * A message that its sender has worded.
 *
 * @param subject one line
 * @param text plain text, nothing is added to it; {@link MailBody} says how it is read for the page
 *     that goes with it
 * @param language that of the text
 * @param headers further headers by name, for example {@code List-Unsubscribe}; a {@code
 *     Message-ID} given here is kept, so that a message sent again is known as the same
 */
public record Letter(String subject, String text, Locale language, Map<String, String> headers) {

  public Letter {
    headers = Map.copyOf(headers);
  }
}
