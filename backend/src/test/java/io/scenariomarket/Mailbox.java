package io.scenariomarket;

import static org.awaitility.Awaitility.await;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the market has sent by mail, as its recipients read it. */
@TestComponent
public class Mailbox {

  /** Mails are gathered for some seconds before they are sent, and machines can be slow. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Pattern PROOF = Pattern.compile("https?://\\S+/login-actions/\\S+");
  private static final Session SESSION = Session.getInstance(new Properties());

  private final JdbcClient jdbc;

  /** What has come is asked for again and again, and stays as it is. */
  private final Map<Path, Mail> read = new ConcurrentHashMap<>();

  private record Mail(List<String> recipients, MimeMessage message) {}

  Mailbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns once nothing waits to be sent for the first time. What tests told before is told
   * together with what is told after, and is tried before it where the server is away.
   */
  public void awaitNothingToSend() {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                jdbc.sql(
                        """
                        select not exists (
                          select from notice_message where mail = 'WAITING' and attempts = 0)
                        """)
                    .query(Boolean.class)
                    .single());
  }

  /** Every message so far as it went over the line. */
  public Stream<String> all() {
    try (var files = Files.list(LocalStackSession.mail())) {
      return files.map(Mailbox::text).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The messages to an address so far, oldest first. */
  public List<MimeMessage> to(String address) {
    try (var files = Files.list(LocalStackSession.mail())) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted()
          .map(file -> read.computeIfAbsent(file, Mailbox::read))
          .filter(mail -> mail.recipients().contains(address))
          .map(Mail::message)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of the messages to an address so far. */
  public Stream<String> texts(String address) {
    return to(address).stream().map(Mailbox::text);
  }

  /** The first message to an address, once it has come. */
  public MimeMessage awaitTo(String address) {
    return await()
        .atMost(PATIENCE)
        .until(() -> to(address), Matchers.not(Matchers.empty()))
        .getFirst();
  }

  /** The text of the first message to an address, once it has come. */
  public String awaitTextTo(String address) {
    return text(awaitTo(address));
  }

  /** The text of the first message to an address that holds some words, once it has come. */
  public String awaitTextTo(String address, String words) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> to(address).stream().map(Mailbox::text).filter(t -> t.contains(words)).toList(),
            Matchers.not(Matchers.empty()))
        .getFirst();
  }

  /** The link by which somebody who has signed up shows that an address is theirs. */
  public String awaitProofOf(String address) {
    return PROOF
        .matcher(awaitTextTo(address, "/login-actions/"))
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }

  /** The text of a message, of its plain part where it has several. */
  public static String text(MimeMessage message) {
    try {
      return message.getContent() instanceof Multipart parts
          ? String.valueOf(parts.getBodyPart(0).getContent())
          : String.valueOf(message.getContent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The page that a message has beside its text. */
  public static String html(MimeMessage message) {
    try {
      return String.valueOf(((Multipart) message.getContent()).getBodyPart(1).getContent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Mail read(Path file) {
    try (var in = Files.newInputStream(file)) {
      var message = new MimeMessage(SESSION, in);
      var recipients =
          Stream.of(message.getRecipients(RecipientType.TO))
              .map(address -> ((InternetAddress) address).getAddress())
              .toList();
      return new Mail(recipients, message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
