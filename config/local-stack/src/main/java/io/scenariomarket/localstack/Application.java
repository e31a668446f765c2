package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The market itself, in a JVM of its own. */
final class Application implements Service {
  private static final List<String> JVM =
      List.of("--enable-native-access=ALL-UNNAMED", "-Xlog:disable", "-Xlog:all=error:stderr");

  private final StackSettings settings;
  private final Map<String, String> properties;
  private final List<String> arguments;
  private @Nullable ApplicationFiles files;

  /**
   * The application.
   *
   * @param properties Spring properties, passed as environment variables
   * @param arguments program arguments, which outrank every other source of properties
   */
  Application(StackSettings settings, Map<String, String> properties, List<String> arguments) {
    this.settings = settings;
    this.properties = properties;
    this.arguments = arguments;
  }

  @Override
  public String title() {
    return "The application";
  }

  @Override
  public String key() {
    return "market";
  }

  @Override
  public void prepare() throws IOException {
    files = copied();
  }

  private ApplicationFiles copied() throws IOException {
    return files != null
        ? files
        : ApplicationFiles.copy(
            settings.root().resolve("backend/target"), settings.data().resolve("application"));
  }

  @Override
  public List<String> command() throws IOException {
    var cache = copied().cache();
    return Files.exists(cache) ? java("-XX:AOTCache=" + cache) : java();
  }

  private List<String> java(String... more) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(List.of(more));
    command.addAll(List.of("-jar", copied().jar().toString()));
    command.addAll(arguments);
    return command;
  }

  @Override
  public void configure(ProcessBuilder process) {
    // Spring reads config/application.yml of the working directory.
    process.directory(settings.root().toFile());
    properties.forEach((name, value) -> process.environment().put(Options.variable(name), value));
  }

  /**
   * Makes the ahead-of-time cache that halves the next start, unless it is there: the application
   * is started once more beside the running one, at low priority, and left before it does anything.
   */
  void train() throws IOException {
    var cache = copied().cache();
    if (Files.exists(cache)) {
      return;
    }
    var draft = cache.resolveSibling("draft.aot");
    var process = new ProcessBuilder();
    configure(process);
    var command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.addAll(
        java(
            "-XX:AOTCacheOutput=" + draft,
            "-Dspring.context.exit=onRefresh",
            "-Dspring.modulith.events.republish-outstanding-events-on-restart=false"));
    Processes.run(
        command,
        process,
        settings.logs().resolve("market-training.log"),
        settings.run().resolve("market-training.pid"));
    Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public boolean ready() {
    return Http.ok(url() + "/actuator/health/readiness");
  }

  String url() {
    return "http://localhost:" + settings.ports().market();
  }
}
