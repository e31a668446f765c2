package io.scenariomarket.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The market itself, in a JVM of its own. */
final class Application implements Service {
  private final StackSettings settings;
  private final Map<String, String> properties;
  private final List<String> arguments;
  private final Path jar;

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
    this.jar = settings.root().resolve("backend/target/scenario-market.jar");
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
  public void prepare() {
    if (!Files.exists(jar)) {
      throw new StackException("%s is not there. Build it: mvn process-classes".formatted(jar));
    }
  }

  @Override
  public List<String> command() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", jar.toString()));
    command.addAll(arguments);
    return command;
  }

  @Override
  public void configure(ProcessBuilder process) {
    // Spring reads config/application.yml of the working directory.
    process.directory(settings.root().toFile());
    properties.forEach((name, value) -> process.environment().put(Options.variable(name), value));
  }

  @Override
  public boolean ready() {
    return Http.ok(url() + "/actuator/health/readiness");
  }

  String url() {
    return "http://localhost:" + settings.ports().market();
  }
}
