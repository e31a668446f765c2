package io.scenariomarket.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail did not leave. What else the server said is left out, since it repeats the address.
 *
 * @param reply the code with which the mail server refused the address, 400 to 599 (RFC 5321);
 *     {@code null} where it did not get that far
 */
public record MailFault(MailProblem problem, @Nullable Integer reply) {

  private static final int PERMANENT = 500;

  /** With what the answer of a mail server begins that takes no mail. */
  private static final Pattern REPLY = Pattern.compile("^([45]\\d\\d)[ -]");

  MailFault(MailProblem problem) {
    this(problem, null);
  }

  /** What an exception tells, of whatever was to send a mail. */
  static MailFault of(RuntimeException exception) {
    return switch (exception) {
      case MailParseException _ -> new MailFault(MailProblem.BAD_ADDRESS);
      case MailAuthenticationException _ -> new MailFault(MailProblem.SIGN_IN);
      case MailSendException failed -> refused(failed).orElse(new MailFault(MailProblem.AWAY));
      default -> new MailFault(MailProblem.FAILED);
    };
  }

  /** Whether another attempt would end the same way. */
  boolean permanent() {
    return switch (problem) {
      case NO_SERVER, NO_ADDRESS, BAD_ADDRESS, REFUSED, CAME_BACK -> true;
      case DEFERRED, SIGN_IN, AWAY, FAILED -> false;
    };
  }

  private static Optional<MailFault> refused(MailSendException failed) {
    return failed.getFailedMessages().values().stream()
        .filter(SendFailedException.class::isInstance)
        .findFirst()
        .map(
            exception ->
                Stream.iterate(exception, Objects::nonNull, MailFault::next)
                    .flatMap(each -> REPLY.matcher(String.valueOf(each.getMessage())).results())
                    .map(reply -> refused(Integer.parseInt(reply.group(1))))
                    .findFirst()
                    .orElse(new MailFault(MailProblem.REFUSED)));
  }

  private static MailFault refused(int code) {
    return new MailFault(code < PERMANENT ? MailProblem.DEFERRED : MailProblem.REFUSED, code);
  }

  private static @Nullable Exception next(Exception exception) {
    return exception instanceof MessagingException messaging ? messaging.getNextException() : null;
  }
}
