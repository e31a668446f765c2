package io.scenariomarket.notification;

import io.scenariomarket.shared.Text;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends messages as plain text. Neither addresses nor texts are ever logged. */
@Component
class Mailer {

  private static final Logger log = LoggerFactory.getLogger(Mailer.class);

  private final ObjectProvider<JavaMailSender> sender;
  private final MailProperties settings;

  Mailer(ObjectProvider<JavaMailSender> sender, MailProperties settings) {
    this.sender = sender;
    this.settings = settings;
  }

  /**
   * Sends a message.
   *
   * @return whether it went out; {@code false} when no mail server is set or it refuses the address
   * @throws org.springframework.mail.MailException when the server is away: to be tried again
   */
  boolean send(String to, Letter letter) {
    var server = sender.getIfAvailable();
    if (server == null) {
      log.warn("No mail server is set (spring.mail.host): a message was not sent");
      return false;
    }
    try {
      server.send(
          message -> {
            var mail = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from());
            mail.setTo(to);
            // A line break would begin another header.
            mail.setSubject(Text.line(letter.subject()));
            mail.setText(letter.text());
            for (var header : letter.headers().entrySet()) {
              message.setHeader(header.getKey(), header.getValue());
            }
          });
      return true;
    } catch (MailParseException e) {
      log.warn("An address is none that mail could be sent to");
      return false;
    } catch (MailSendException e) {
      if (e.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance)) {
        log.warn("The mail server refused an address");
        return false;
      }
      throw e;
    }
  }
}
