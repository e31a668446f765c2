package io.scenariomarket.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server of this machine that takes every message, sends none on, and puts each into a file.
 *
 * <p>The files are named by when they came, so that they sort; one is there only once it is
 * complete.
 */
final class MailProgram {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private static final int LARGEST = 30_000_000;

  private final Path directory;
  private final AtomicLong received = new AtomicLong();

  private MailProgram(Path directory) {
    this.directory = directory;
  }

  /**
   * Runs until it is stopped.
   *
   * @param arguments the port to listen on, and the directory for the messages
   */
  public static void main(String... arguments) {
    var program = new MailProgram(Path.of(arguments[1]));
    SMTPServer.port(Integer.parseInt(arguments[0]))
        .bindAddress(InetAddress.getLoopbackAddress())
        .hostName("localhost")
        .softwareName("Scenario Market")
        .maxMessageSize(LARGEST)
        .messageHandlerFactory(_ -> program.new Incoming())
        .build()
        .start();
  }

  private void keep(InputStream message) throws IOException {
    var name = "%s-%04d".formatted(WHEN.format(Instant.now()), received.incrementAndGet());
    var draft = directory.resolve(name + ".part");
    Files.copy(message, draft);
    Files.move(draft, directory.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whoever sends and whoever is to receive is welcome. */
  private final class Incoming implements MessageHandler {
    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String recipient) {}

    @Override
    @SuppressWarnings("NullAway") // Null asks for the library's usual answer.
    public String data(InputStream message) throws IOException {
      keep(message);
      return null;
    }

    @Override
    public void done() {}
  }
}
