package io.scenariomarket.notification;

import io.scenariomarket.shared.Bounds;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server tells of a mail of the market that it could not deliver after all (RFC 3464).
 *
 * @param mail which mail it was
 * @param recipient the address that it was for
 * @param reply the code with which the recipient's server refused it, 400 to 599; {@code null}
 *     where the report does not say
 */
record ReturnedMail(Sent mail, String recipient, @Nullable Integer reply) {

  /** A mail that left. */
  sealed interface Sent {}

  /**
   * A message as a mail of its own.
   *
   * @param id its number in the outbox
   */
  record OfMessage(long id) implements Sent {}

  /** What one person was told on a day. */
  record OfDay(LocalDate day, String person) implements Sent {}

  /** Reports are short; the mail that comes with some is of no interest. */
  private static final int READ = 64 * 1024;

  private static final Pattern FAILED = line("Action:\\s*failed\\b");
  private static final Pattern RECIPIENT = line("Final-Recipient:\\s*rfc822\\s*;\\s*<?([^\\s>]+)");
  private static final Pattern REPLY = line("Diagnostic-Code:\\s*smtp\\s*;\\s*([45]\\d\\d)\\b");
  private static final Pattern MESSAGE = line("Message-ID:\\s*<notice\\.(\\d{1,18})@[^>]*>");

  private static final Pattern DAY =
      line("Message-ID:\\s*<daily\\.(\\d{4}-\\d\\d-\\d\\d)\\.([^@>\\s]{1,100})@[^>]*>");

  private static Pattern line(String what) {
    return Pattern.compile("^" + what, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
  }

  /**
   * Reads a mail.
   *
   * @return empty for one that is no report of a failure, or not about a message of the outbox
   */
  static Optional<ReturnedMail> read(InputStream mail) throws IOException {
    try {
      var parsed = new MimeMessage(Session.getInstance(new Properties()), mail);
      return parsed.isMimeType("multipart/report") && parsed.getContent() instanceof Multipart all
          ? read(all)
          : Optional.empty();
    } catch (MessagingException _) {
      return Optional.empty();
    }
  }

  private static Optional<ReturnedMail> read(Multipart all) throws MessagingException, IOException {
    var status = "";
    var returned = "";
    for (var at = 0; at < all.getCount(); at++) {
      var part = all.getBodyPart(at);
      if (part.isMimeType("message/delivery-status")) {
        status = text(part);
      } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        returned = text(part);
      }
    }
    var recipient = found(RECIPIENT, status);
    var headers = returned;
    var mail =
        found(MESSAGE, headers)
            .flatMap(Bounds::whole)
            .<Sent>map(OfMessage::new)
            .or(() -> ofDay(headers));
    var reply = found(REPLY, status).map(Integer::valueOf).orElse(null);
    return FAILED.matcher(status).find()
        ? recipient.flatMap(who -> mail.map(sent -> new ReturnedMail(sent, who, reply)))
        : Optional.empty();
  }

  private static Optional<Sent> ofDay(String text) {
    var found = DAY.matcher(text);
    return found.find()
        ? Bounds.day(found.group(1)).map(day -> new OfDay(day, found.group(2)))
        : Optional.empty();
  }

  private static String text(BodyPart part) throws MessagingException, IOException {
    try (var in = part.getInputStream()) {
      return new String(in.readNBytes(READ), StandardCharsets.UTF_8);
    }
  }

  private static Optional<String> found(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
