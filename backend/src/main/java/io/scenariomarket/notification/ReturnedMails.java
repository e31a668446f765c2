package io.scenariomarket.notification;

import io.scenariomarket.notification.ReturnedMail.OfDay;
import io.scenariomarket.notification.ReturnedMail.OfMessage;
import io.scenariomarket.shared.MarketProperties;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads what comes back to the sender's address, where the mail server delivers that to a Maildir:
 * each new mail once, which is then one that has been seen.
 */
@Component
class ReturnedMails {

  private static final Logger log = LoggerFactory.getLogger(ReturnedMails.class);

  /** At a time; the rest follows. */
  private static final int MOST = 200;

  /** What Maildir adds to the name of a mail that was seen. */
  private static final String SEEN = ":2,S";

  private final JdbcClient jdbc;
  private final AddressBook addresses;
  private final MailProperties settings;
  private final MarketProperties market;

  ReturnedMails(
      JdbcClient jdbc, AddressBook addresses, MailProperties settings, MarketProperties market) {
    this.jdbc = jdbc;
    this.addresses = addresses;
    this.settings = settings;
    this.market = market;
  }

  @Scheduled(fixedDelayString = "PT1M")
  void look() {
    var mailbox = settings.returned();
    if (mailbox != null && market.serving()) {
      try {
        read(mailbox);
      } catch (IOException e) {
        log.warn("What came back to the sender's address cannot be read: {}", e.toString());
      }
    }
  }

  /** Reads the new mails of a Maildir. */
  void read(Path mailbox) throws IOException {
    List<Path> mails;
    try (var all = Files.list(mailbox.resolve("new"))) {
      mails = all.filter(Files::isRegularFile).limit(MOST).toList();
    }
    for (var mail : mails) {
      try (var in = Files.newInputStream(mail)) {
        ReturnedMail.read(in).ifPresent(this::note);
      }
      seen(mail, mailbox.resolve("cur"));
    }
  }

  /** Anybody can write to the address and name a number, but not whom the message was for. */
  private void note(ReturnedMail returned) {
    var messages =
        switch (returned.mail()) {
          case OfMessage(var id) -> List.of(id);
          case OfDay(var day, var person) -> ofDay(day, person);
        };
    for (var id : messages) {
      if (address(id).filter(returned.recipient()::equalsIgnoreCase).isPresent()) {
        jdbc.sql(
                """
                update notice_message set mail = 'REFUSED', problem = :problem, reply = :reply
                where id = :id and mail = 'SENT'
                """)
            .param("problem", MailProblem.CAME_BACK.name())
            .param("reply", returned.reply())
            .param("id", id)
            .update();
      }
    }
  }

  private List<Long> ofDay(LocalDate day, String person) {
    return jdbc.sql("select id from notice_message where recipient = ? and daily_on = ?")
        .params(person, day)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private Optional<String> address(long message) {
    return jdbc.sql("select recipient, email from notice_message where id = ?")
        .param(message)
        .query((row, _) -> address(row.getString(1), row.getString(2)))
        .optional()
        .flatMap(each -> each);
  }

  private Optional<String> address(@Nullable String person, @Nullable String email) {
    return Optional.ofNullable(person)
        .flatMap(addresses::email)
        .or(() -> Optional.ofNullable(email));
  }

  private static void seen(Path mail, Path folder) throws IOException {
    Files.createDirectories(folder);
    var name = mail.getFileName() + (mail.getFileName().toString().contains(":2,") ? "" : SEEN);
    try {
      Files.move(mail, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(mail, folder.resolve(name));
    }
  }
}
