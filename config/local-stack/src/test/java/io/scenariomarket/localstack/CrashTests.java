package io.scenariomarket.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What PostgreSQL and Elasticsearch have acknowledged outlives a kill -9 of everybody. */
@Timeout(600)
class CrashTests {
  private static final Path DATA = Path.of("config/local-stack/target/stack");

  private final StackSettings settings = KilledLauncher.settings(DATA);

  @AfterEach
  void forget() throws IOException {
    Leftovers.stop(settings, Progress.onTerminal());
    Archives.delete(settings.data());
  }

  @Test
  void nextStartFindsWhatAKilledLauncherLeftAndKeepsItsData() throws Exception {
    Archives.delete(settings.data());
    var launcher = launch();
    Servers before;
    try (var said = launcher.inputReader(StandardCharsets.UTF_8)) {
      before = new Servers(after("database ", said), after("search ", said));
      after("all ready", said);
    }
    assertThat(before.sql("show fsync")).isEqualTo("on");
    assertThat(before.sql("show synchronous_commit")).isEqualTo("on");
    before.sql("create table kept (id int)", "insert into kept values (42)");
    assertThat(before.send("PUT", "/kept/_doc/1", "{\"title\": \"場景\"}")).contains("created");
    launcher.destroyForcibly().waitFor();
    var orphans = noted("postgres");
    assertThat(orphans).isNotEmpty();

    try (var stack = LocalStack.start(settings)) {
      assertThat(orphans).noneMatch(ProcessHandle::isAlive);
      assertKept(Servers.of(stack));
    }
    assertThat(noted("postgres")).isEmpty();
  }

  @Test
  void startsAServerAgainHoweverOftenItDies() throws Exception {
    Archives.delete(settings.data());
    var said = new LinkedBlockingQueue<String>();
    try (var stack = LocalStack.begin(settings, new Progress(said::add))) {
      stack.await(StackServer.POSTGRES);
      stack.await(StackServer.ELASTICSEARCH);
      stack.watch();
      var servers = Servers.of(stack);
      servers.sql("create table kept (id int)", "insert into kept values (42)");
      servers.send("PUT", "/kept/_doc/1", "{\"title\": \"場景\"}");

      for (var death = 1; death <= 3; death++) {
        noted("postgres").forEach(ProcessHandle::destroyForcibly);
        await("PostgreSQL ended unexpectedly", said);
        await("PostgreSQL is ready", said);
      }
      assertThat(settings.deaths().resolve("postgres")).content().hasLineCount(3);
      noted("elasticsearch").forEach(ProcessHandle::destroyForcibly);
      await("Elasticsearch ended unexpectedly", said);
      await("Elasticsearch is ready", said);
      assertKept(servers);
    }
  }

  @Test
  void closingWhileServersStartLeavesNone() throws Exception {
    Archives.delete(settings.data());
    LocalStack.begin(settings, new Progress(line -> {})).close();
    assertThat(noted("postgres")).isEmpty();
    assertThat(noted("elasticsearch")).isEmpty();
    Lock.take(settings).release();
    assertThat(ProcessHandle.current().descendants())
        .noneMatch(
            process ->
                process.info().commandLine().orElse("").contains(settings.data().toString()));
  }

  private static void assertKept(Servers servers) throws Exception {
    assertThat(servers.sql("select id from kept")).isEqualTo("42");
    assertThat(servers.send("GET", "/kept/_doc/1", "")).contains("場景");
  }

  private Process launch() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var root = "-Dmarket.root=" + settings.root();
    var command =
        List.of(
            java,
            root,
            "-cp",
            System.getProperty("java.class.path"),
            KilledLauncher.class.getName(),
            DATA.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private List<ProcessHandle> noted(String server) throws IOException {
    return new ProcessNote(settings.run().resolve(server + ".pid")).alive();
  }

  /** What follows some words in the first line that has them. */
  private static String after(String words, BufferedReader lines) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains(words)) {
        return line.substring(line.indexOf(words) + words.length());
      }
    }
    throw new AssertionError("ended before it said: " + words);
  }

  private static void await(String words, BlockingQueue<String> lines) throws Exception {
    while (!lines.take().contains(words)) {
      // The time limit of the test ends this at the latest.
    }
  }
}
