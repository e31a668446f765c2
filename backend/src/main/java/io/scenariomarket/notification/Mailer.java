package io.scenariomarket.notification;

import io.scenariomarket.shared.Text;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends messages, as plain text and as a page. Neither addresses nor texts are ever logged. */
@Component
class Mailer {

  private static final Logger log = LoggerFactory.getLogger(Mailer.class);
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final ObjectProvider<JavaMailSender> sender;
  private final MailPage page;
  private final MailProperties settings;

  Mailer(ObjectProvider<JavaMailSender> sender, MailPage page, MailProperties settings) {
    this.sender = sender;
    this.page = page;
    this.settings = settings;
  }

  /**
   * Sends a message.
   *
   * @return why it will never go out; empty when it did
   * @throws MailException when it is to be tried again, since the server is away or asks for it
   */
  Optional<MailFault> send(String to, Letter letter) {
    var server = sender.getIfAvailable();
    if (server == null) {
      log.warn("No mail server is set (spring.mail.host): a message was not sent");
      return Optional.of(new MailFault(MailProblem.NO_SERVER));
    }
    try {
      server.send(
          message -> {
            var mail = new MimeMessageHelper(message, false, UTF_8);
            mail.setFrom(settings.from());
            mail.setTo(to);
            // A line break would begin another header.
            mail.setSubject(Text.line(letter.subject()));
            for (var header : letter.headers().entrySet()) {
              message.setHeader(header.getKey(), header.getValue());
            }
            // The best comes last (RFC 2046).
            var content =
                new MimeMultipart(
                    "alternative", part(letter.text(), "plain"), part(page.html(letter), "html"));
            if (letter.calendar() != null) {
              content.addBodyPart(invitation(letter.calendar()));
            }
            message.setContent(content);
          });
      return Optional.empty();
    } catch (MailException e) {
      var fault = MailFault.of(e);
      if (!fault.permanent()) {
        throw e;
      }
      log.warn("A message cannot be sent: {}", fault);
      return Optional.of(fault);
    }
  }

  /** Programs for mail offer it to the calendar where its method is told beside its type. */
  private static BodyPart invitation(String calendar) throws MessagingException {
    var method = calendar.contains("METHOD:CANCEL") ? "CANCEL" : "REQUEST";
    var part = new MimeBodyPart();
    part.setText(calendar, UTF_8, "calendar");
    part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + method);
    return part;
  }

  /** The address of the market, from which mails come. */
  String from() {
    return settings.from();
  }

  private static BodyPart part(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, type);
    return part;
  }
}
