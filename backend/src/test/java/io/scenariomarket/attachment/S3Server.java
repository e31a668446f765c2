package io.scenariomarket.attachment;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An S3 server of its own, over a directory, which checks signatures. */
final class S3Server implements AutoCloseable {

  static final String ACCESS_KEY = "market";
  static final String SECRET_KEY = "market-secret";

  private static final Path JAR = Path.of("backend/target/s3/s3proxy.jar");

  private final int port;
  private final Process process;

  private S3Server(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  static S3Server start(Path directory) throws IOException {
    var port = freePort();
    var contents = Files.createDirectories(directory.resolve("contents"));
    var settings = directory.resolve("s3.properties");
    Files.write(
        settings,
        List.of(
            "s3proxy.endpoint=http://127.0.0.1:" + port,
            "s3proxy.authorization=aws-v2-or-v4",
            "s3proxy.identity=" + ACCESS_KEY,
            "s3proxy.credential=" + SECRET_KEY,
            "jclouds.provider=filesystem-nio2",
            "jclouds.filesystem.basedir=" + contents,
            "jclouds.identity=none",
            "jclouds.credential=none"));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java, "-Xmx128m", "-jar", JAR.toString(), "--properties", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("s3.log").toFile())
            .start();
    await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive() || answers(port));
    return new S3Server(port, process);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
