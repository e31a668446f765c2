package io.scenariomarket.localstack;

import com.github.davidmoten.guavamini.Preconditions;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.server.SMTPServer;

/** The mail server, in a JVM of its own. */
final class Mail implements Service {
  private static final int MILLISECONDS = 1000;

  private final StackSettings settings;

  Mail(StackSettings settings) {
    this.settings = settings;
  }

  @Override
  public String title() {
    return StackServer.MAIL.title();
  }

  @Override
  public String key() {
    return "mail";
  }

  Path messages() {
    return settings.data().resolve("mail");
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(messages());
  }

  @Override
  public List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx48m",
        "-Dslf4j.internal.verbosity=ERROR",
        "-cp",
        classPath(),
        MailProgram.class.getName(),
        Integer.toString(settings.ports().mail()),
        messages().toString());
  }

  /** No more than it needs: the tests' own class path is long, and would make it log. */
  private static String classPath() {
    return Stream.of(
            MailProgram.class,
            SMTPServer.class,
            Preconditions.class,
            InternetAddress.class,
            LoggerFactory.class)
        .map(Mail::source)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static String source(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void configure(ProcessBuilder process) {}

  @Override
  public boolean ready() {
    try (var socket = new Socket()) {
      var port = settings.ports().mail();
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLISECONDS);
      socket.setSoTimeout(MILLISECONDS);
      // "220 …": a server that is ready says so first.
      return socket.getInputStream().read() == '2';
    } catch (IOException e) {
      return false;
    }
  }
}
