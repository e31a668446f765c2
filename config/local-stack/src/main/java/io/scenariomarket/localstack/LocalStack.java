package io.scenariomarket.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * PostgreSQL, Elasticsearch, Keycloak and a mail server as child processes of this one.
 *
 * <p>They are started side by side, watched, and stopped by {@link #close()} or, at the latest,
 * with this JVM. What a killed run has left behind is stopped before anything is started.
 */
public final class LocalStack implements AutoCloseable {
  /** Seconds that a start may take to notice that it is not wanted any more. */
  private static final int START_ENDS = 10;

  private final StackSettings settings;
  private final Progress progress;
  private final Lock lock;
  private final Postgres postgres;
  private final Elasticsearch elasticsearch;
  private final Keycloak keycloak;
  private final Mail mail;
  private final Map<StackServer, Child> children = new LinkedHashMap<>();
  private final Map<StackServer, CompletableFuture<Void>> starts = new LinkedHashMap<>();
  private final List<Child> applications = new CopyOnWriteArrayList<>();
  private final Thread closeAtExit = new Thread(this::stop, "stop-stack");
  private volatile boolean closed;

  private LocalStack(StackSettings settings, Progress progress) throws IOException {
    this.settings = settings;
    this.progress = progress;
    this.postgres = new Postgres(settings);
    this.elasticsearch = new Elasticsearch(settings);
    this.keycloak = new Keycloak(settings, postgres, progress);
    this.mail = new Mail(settings);
    this.lock = Lock.take(settings);
  }

  /**
   * Starts the servers and returns when all are ready.
   *
   * @throws StackException if one cannot be started, with what to do about it
   */
  public static LocalStack start(StackSettings settings) {
    var stack = begin(settings, Progress.onTerminal());
    try {
      stack.settings.servers().forEach(stack::await);
      stack.watch();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /** Starts the servers and returns at once. */
  static LocalStack begin(StackSettings settings, Progress progress) {
    try {
      var stack = new LocalStack(settings, progress);
      try {
        stack.checkMachine();
        Runtime.getRuntime().addShutdownHook(stack.closeAtExit);
        stack.startAll();
        return stack;
      } catch (RuntimeException | IOException e) {
        stack.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkMachine() throws IOException {
    Leftovers.stop(settings, progress);
    if (settings.fresh()) {
      Archives.delete(settings.data());
    }
    Files.createDirectories(settings.data());
    var free = Files.getFileStore(settings.data()).getUsableSpace() / 1_000_000;
    if (free < settings.diskNeeded()) {
      throw new StackException(
          "Only %d MB are free for %s, and %d MB are needed. Free some, or put the data elsewhere: mvn -Dmarket.data=DIRECTORY"
              .formatted(free, settings.data(), settings.diskNeeded()));
    }
    var ports = settings.ports();
    for (var server : settings.servers()) {
      switch (server) {
        case POSTGRES ->
            StackPorts.requireFree(server.title(), ports.postgres(), "market.postgres.port");
        case ELASTICSEARCH ->
            StackPorts.requireFree(
                server.title(), ports.elasticsearch(), "market.elasticsearch.port");
        case KEYCLOAK -> {
          StackPorts.requireFree(server.title(), ports.keycloak(), "market.keycloak.port");
          StackPorts.requireFree(
              "Keycloak's health", ports.keycloakManagement(), "market.keycloak.management.port");
        }
        case MAIL -> StackPorts.requireFree(server.title(), ports.mail(), "market.mail.port");
      }
    }
    if (!settings.servers().isEmpty()) {
      OrdinaryUser.prefix();
    }
  }

  private void startAll() {
    if (settings.servers().contains(StackServer.POSTGRES)) {
      startSoon(StackServer.POSTGRES, postgres, keycloak::restoreDatabase);
    }
    if (settings.servers().contains(StackServer.ELASTICSEARCH)) {
      startSoon(StackServer.ELASTICSEARCH, elasticsearch, () -> {});
    }
    if (settings.servers().contains(StackServer.KEYCLOAK)) {
      startSoon(
          StackServer.KEYCLOAK,
          keycloak,
          () -> {
            keycloak.provide();
            await(StackServer.POSTGRES);
          });
    }
    if (settings.servers().contains(StackServer.MAIL)) {
      startSoon(StackServer.MAIL, mail, () -> {});
    }
  }

  /** Work that may fail on files. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private void startSoon(StackServer server, Service service, Step before) {
    var child = new Child(service, settings, progress);
    children.put(server, child);
    Step work =
        () -> {
          before.run();
          child.start();
        };
    starts.put(
        server,
        CompletableFuture.runAsync(unchecked(work), Executors.newVirtualThreadPerTaskExecutor()));
  }

  private static Runnable unchecked(Step step) {
    return () -> {
      try {
        step.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** Returns when a server is ready, at once if it is not one of ours. */
  void await(StackServer server) {
    try {
      starts.getOrDefault(server, CompletableFuture.completedFuture(null)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Starts what uses the servers, and returns when it is ready. It is stopped before them. */
  void startApplication(Service application) {
    var child = new Child(application, settings, progress);
    add(child);
    unchecked(child::start).run();
  }

  /** Either before everything is stopped, or not at all. */
  private synchronized void add(Child application) {
    if (closed) {
      throw new StackException("Stopped.");
    }
    applications.add(application);
  }

  /** Starts again what dies from now on, for as long as this is open. */
  void watch() {
    applications.forEach(Child::watch);
    children.values().forEach(Child::watch);
  }

  /** The Spring properties with which an application uses these servers. */
  public Map<String, String> properties() {
    var properties = new LinkedHashMap<String, String>();
    if (settings.servers().contains(StackServer.POSTGRES)) {
      properties.put("spring.datasource.url", postgres.url(Postgres.DATABASE));
      properties.put("spring.datasource.username", Postgres.USER);
      properties.put("spring.datasource.password", Postgres.PASSWORD);
    }
    if (settings.servers().contains(StackServer.ELASTICSEARCH)) {
      properties.put("spring.elasticsearch.uris", elasticsearch.url());
      properties.put("spring.elasticsearch.username", Elasticsearch.USER);
      properties.put("spring.elasticsearch.password", Elasticsearch.PASSWORD);
    }
    if (settings.servers().contains(StackServer.KEYCLOAK)) {
      properties.put("market.keycloak.url", keycloak.url());
      properties.put("market.keycloak.client-secret", Keycloak.CLIENT_SECRET);
      properties.put("market.keycloak.admin-client-secret", Keycloak.ADMIN_CLIENT_SECRET);
    }
    if (settings.servers().contains(StackServer.MAIL)) {
      properties.put("spring.mail.host", "localhost");
      properties.put("spring.mail.port", Integer.toString(settings.ports().mail()));
    }
    return properties;
  }

  /** The directory in which the mail server puts every message, a file {@code *.eml} each. */
  public Path mail() {
    return mail.messages();
  }

  /**
   * Leaves it to somebody else to close this when the JVM ends, which happens otherwise side by
   * side with everything else that ends then.
   *
   * @param atExit takes what is to be done, after all that uses the servers has ended
   */
  public void closeAtExitBy(Consumer<Runnable> atExit) {
    atExit.accept(this::close);
    Runtime.getRuntime().removeShutdownHook(closeAtExit);
  }

  /** Stops every server that was started, within seconds. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(closeAtExit);
    } catch (IllegalStateException e) {
      // The JVM is already ending, and waits for the hook itself.
    }
  }

  private synchronized void stop() {
    if (closed) {
      return;
    }
    closed = true;
    Processes.stopTasks();
    stopTogether(applications);
    // PostgreSQL goes last: the others write to it until they end.
    var clients = new ArrayList<>(children.values());
    var database = children.get(StackServer.POSTGRES);
    clients.remove(database);
    stopTogether(clients);
    if (database != null) {
      database.stop();
    }
    endStarts();
    lock.release();
  }

  /** What is still being prepared may run one command after another: none is to outlive this. */
  private void endStarts() {
    var all = CompletableFuture.allOf(starts.values().toArray(CompletableFuture<?>[]::new));
    for (var i = 0; i < START_ENDS && !all.isDone(); i++) {
      Processes.stopTasks();
      all.exceptionally(failure -> null).completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
    }
  }

  private static void stopTogether(List<Child> some) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      some.forEach(child -> executor.submit(child::stop));
    }
  }
}
