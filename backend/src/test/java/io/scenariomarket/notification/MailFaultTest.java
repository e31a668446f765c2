package io.scenariomarket.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** What is told of a mail that did not leave, and whether it is tried again. */
class MailFaultTest {

  @Test
  void isForGoodWhereTheServerSaysSo() {
    assertThat(of(refusal("550 5.1.1 <someone@example.com>: no such user")))
        .isEqualTo(new MailFault(MailProblem.REFUSED, 550))
        .matches(MailFault::permanent);
    assertThat(of(refusal("Invalid Addresses")))
        .isEqualTo(new MailFault(MailProblem.REFUSED, null))
        .matches(MailFault::permanent);
    assertThat(of(new MailParseException("no address")).permanent()).isTrue();
  }

  @Test
  void isForNowWhereTheServerAsksForItOrIsAway() {
    assertThat(of(refusal("450 4.2.0 greylisted, try again later")))
        .isEqualTo(new MailFault(MailProblem.DEFERRED, 450))
        .matches(fault -> !fault.permanent());
    assertThat(of(new MailSendException("connection refused")))
        .isEqualTo(new MailFault(MailProblem.AWAY, null))
        .matches(fault -> !fault.permanent());
    assertThat(of(new MailAuthenticationException("wrong password")).problem())
        .isEqualTo(MailProblem.SIGN_IN);
    assertThat(MailFault.of(new IllegalStateException()).problem()).isEqualTo(MailProblem.FAILED);
  }

  private static MailFault of(MailException exception) {
    return MailFault.of(exception);
  }

  private static MailSendException refusal(String answer) {
    return new MailSendException(
        Map.of(
            new Object(),
            new SendFailedException("Invalid Addresses", new MessagingException(answer))));
  }
}
