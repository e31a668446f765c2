package io.scenariomarket.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** Starts the servers and the application and keeps them running until it is stopped. */
public final class Up {
  private static final List<String> DATABASE =
      List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");
  private static final List<String> SEARCH =
      List.of(
          "spring.elasticsearch.uris",
          "spring.elasticsearch.username",
          "spring.elasticsearch.password");
  private static final List<String> IDENTITY =
      List.of(
          "market.keycloak.url",
          "market.keycloak.client-secret",
          "market.keycloak.admin-client-secret");
  private static final List<String> MAIL =
      List.of(
          "spring.mail.host", "spring.mail.port", "spring.mail.username", "spring.mail.password");

  private static final List<String> ACCOUNTS =
      List.of(
          "  Accounts to try; the password is the name:",
          "    taskforce   reviews, publishes, matches (task force)",
          "    enterprise  posts needs (member of an organisation)",
          "    supplier    offers capabilities (member of an organisation)",
          "    expert      scores (expert)",
          "    leader      reads figures (leadership)",
          "    admin       runs the market (administrator)");

  private static volatile boolean ending;

  private Up() {}

  /**
   * Runs the market until the process is told to stop.
   *
   * @param arguments passed on to the application
   */
  public static void main(String... arguments) throws InterruptedException {
    var progress = Progress.onTerminal();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true));
    try {
      stopWithParent();
      run(progress, List.of(arguments));
      new CountDownLatch(1).await();
    } catch (StackException e) {
      fail(progress, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      fail(progress, String.valueOf(e.getCause()));
    }
  }

  private static void run(Progress progress, List<String> arguments) {
    var settings = settings();
    progress.say("Starting Scenario Market; its data and logs are in " + settings.data());
    StackPorts.requireFree("the application", settings.ports().market(), "market.port");
    var stack = LocalStack.begin(settings, progress);
    stack.await(StackServer.POSTGRES);
    stack.await(StackServer.ELASTICSEARCH);
    var servers = servers(stack);
    ServerNote.write(settings.note(), servers);
    var application = new Application(settings, properties(servers, settings), arguments);
    stack.startApplication(application);
    stack.await(StackServer.KEYCLOAK);
    stack.await(StackServer.MAIL);
    stack.watch();
    progress.print("");
    if (settings.servers().contains(StackServer.KEYCLOAK)) {
      ACCOUNTS.forEach(progress::print);
      progress.print("");
    }
    progress.print("Scenario Market is ready: " + application.url());
    Thread.ofVirtual().start(() -> train(application));
  }

  /** The market does without: what went wrong is in the log, and the next start is slower. */
  private static void train(Application application) {
    try {
      application.train();
    } catch (IOException | StackException e) {
      // "ready" stays the last line.
    }
  }

  /** A server of which the address is given is not started. */
  private static StackSettings settings() {
    var wanted = EnumSet.allOf(StackServer.class);
    if (given(SEARCH)) {
      wanted.remove(StackServer.ELASTICSEARCH);
    }
    if (given(IDENTITY)) {
      wanted.remove(StackServer.KEYCLOAK);
    }
    if (given(DATABASE)) {
      wanted.remove(StackServer.POSTGRES);
    }
    if (given(MAIL)) {
      wanted.remove(StackServer.MAIL);
    }
    return StackSettings.defaults(StackSettings.projectRoot())
        .only(wanted.toArray(StackServer[]::new));
  }

  /** The servers that are started, and those that are given instead. */
  private static Map<String, String> servers(LocalStack stack) {
    var properties = new LinkedHashMap<>(stack.properties());
    for (var group : List.of(DATABASE, SEARCH, IDENTITY, MAIL)) {
      if (given(group)) {
        properties.keySet().removeAll(group);
        for (var name : group) {
          var value = Options.text(name);
          if (value != null) {
            properties.put(name, value);
          }
        }
      }
    }
    return properties;
  }

  private static Map<String, String> properties(
      Map<String, String> servers, StackSettings settings) {
    var properties = new LinkedHashMap<>(servers);
    properties.put(
        "market.samples", Objects.requireNonNullElse(Options.text("market.samples"), "true"));
    properties.put("market.local-stack.deaths", settings.deaths().toString());
    properties.put("server.port", Integer.toString(settings.ports().market()));
    return properties;
  }

  private static boolean given(List<String> group) {
    return Options.text(group.getFirst()) != null;
  }

  /** When Maven is killed, its child lives on unseen, unless it looks after itself. */
  private static void stopWithParent() {
    if (Boolean.parseBoolean(Options.text("market.stop-with-parent"))) {
      Parent.ofThisProcess()
          .ifPresentOrElse(
              // Not on the pool's thread: exit() returns only after the end of all that waits for
              // it.
              parent ->
                  parent.onExit().thenRun(() -> Thread.ofPlatform().start(() -> System.exit(0))),
              () -> System.exit(0));
    }
  }

  private static void fail(Progress progress, String message) {
    // What fails because everything is being stopped has nothing to tell.
    if (!ending) {
      progress.print("");
      progress.print("Scenario Market stopped: " + message);
    }
    System.exit(1);
  }
}
