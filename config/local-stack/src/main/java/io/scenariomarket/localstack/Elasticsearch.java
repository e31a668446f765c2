package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Elasticsearch with the analysis plugin, one node, security on. */
final class Elasticsearch implements Service {
  static final String USER = "elastic";
  static final String PASSWORD = "scenario-market";

  private final StackSettings settings;
  private final Path base;
  private final Path home;

  Elasticsearch(StackSettings settings) {
    this.settings = settings;
    this.base = settings.data().resolve("elasticsearch");
    this.home = base.resolve("home");
  }

  @Override
  public String title() {
    return StackServer.ELASTICSEARCH.title();
  }

  @Override
  public String key() {
    return "elasticsearch";
  }

  @Override
  public void prepare() throws IOException {
    var archive = ServerFiles.archive("elasticsearch");
    var program =
        new Distribution(settings.distributions().resolve("elasticsearch"), archive, PASSWORD)
            .provide(target -> make(archive, target));
    // A home of links for each stack: each has its own plugin, and none changes another's.
    Archives.delete(home);
    Archives.link(program, home);
    Archives.unzip(
        ServerFiles.archive("analysis"), home.resolve("plugins/scenario-market-analysis"), 0);
    var config = base.resolve("config");
    Archives.delete(config);
    Archives.copy(program.resolve("config"), config);
    Archives.copy(settings.root().resolve("config/elasticsearch"), config);
    for (var directory : List.of("data", "tmp")) {
      Files.createDirectories(base.resolve(directory));
    }
    Files.createDirectories(settings.logs().resolve("elasticsearch"));
  }

  private void make(Path archive, Path target) throws IOException {
    Archives.unzip(archive, target, 1);
    // The password of the built-in administrator is read from the keystore alone.
    var builder = new ProcessBuilder();
    builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
    var add = "printf %s \"$0\" | bin/elasticsearch-keystore add -x -f bootstrap.password";
    Processes.run(
        List.of("sh", "-c", add, PASSWORD),
        builder.directory(target.toFile()),
        settings.logs().resolve("elasticsearch-keystore.log"),
        target.resolveSibling("elasticsearch.pid"));
  }

  @Override
  public List<String> command() {
    var command = new ArrayList<>(OrdinaryUser.prefix());
    command.add(home.resolve("bin/elasticsearch").toString());
    command.add("-Epath.data=" + base.resolve("data"));
    command.add("-Epath.logs=" + settings.logs().resolve("elasticsearch"));
    command.add("-Ehttp.port=" + settings.ports().elasticsearch());
    command.add("-Etransport.port=0");
    return command;
  }

  @Override
  public void configure(ProcessBuilder process) {
    var environment = process.environment();
    environment.put("ES_PATH_CONF", base.resolve("config").toString());
    environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
    environment.put("ES_TMPDIR", base.resolve("tmp").toString());
    // The optimising compiler costs more at the start than it gains on a desk.
    environment.put("ES_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    process.directory(base.toFile());
  }

  @Override
  public boolean ready() {
    return Http.ok(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s", USER, PASSWORD);
  }

  String url() {
    return "http://localhost:" + settings.ports().elasticsearch();
  }
}
