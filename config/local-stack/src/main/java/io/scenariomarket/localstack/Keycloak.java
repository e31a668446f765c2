package io.scenariomarket.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Keycloak with the market's realm, in the same PostgreSQL. */
final class Keycloak implements Service {
  /** As the realm that is imported says. */
  static final String CLIENT_SECRET = "scenario-market-local";

  /** As the realm that is imported says. */
  static final String ADMIN_CLIENT_SECRET = "scenario-market-admin-local";

  private static final String REALM = "scenario-market-realm.json";

  /** What is fixed when Keycloak assembles itself; the rest is given at each start. */
  private static final List<String> BUILD_OPTIONS =
      List.of("--db=postgres", "--health-enabled=true", "--cache=local");

  private final StackSettings settings;
  private final Postgres postgres;
  private final Progress progress;
  private final Path base;
  private final Path home;
  private final Path imported;
  private final Path realm;
  private boolean importing;

  Keycloak(StackSettings settings, Postgres postgres, Progress progress) {
    this.settings = settings;
    this.postgres = postgres;
    this.progress = progress;
    this.base = settings.data().resolve("keycloak");
    this.home = base.resolve("home");
    this.imported = base.resolve("realm.imported");
    this.realm = settings.root().resolve("config/keycloak").resolve(REALM);
  }

  @Override
  public String title() {
    return StackServer.KEYCLOAK.title();
  }

  @Override
  public String key() {
    return "keycloak";
  }

  /** Unpacks and assembles the program, which needs no other server. */
  Path provide() throws IOException {
    var archive = ServerFiles.archive("keycloak");
    var settingsOfBuild = String.join(" ", BUILD_OPTIONS) + " JDK " + Runtime.version().feature();
    return new Distribution(settings.distributions().resolve("keycloak"), archive, settingsOfBuild)
        .provide(target -> make(archive, target));
  }

  private void make(Path archive, Path target) throws IOException {
    progress.say("Keycloak is being assembled, once (about 30 s)");
    Archives.unzip(archive, target, 1);
    var command = new ArrayList<>(List.of(target.resolve("bin/kc.sh").toString(), "build"));
    command.addAll(BUILD_OPTIONS);
    var builder = new ProcessBuilder();
    configure(builder);
    Processes.run(
        command,
        builder,
        settings.logs().resolve("keycloak-build.log"),
        target.resolveSibling("keycloak.pid"));
  }

  /** Lets a stack that begins with no data begin with a database that Keycloak knows. */
  void restoreDatabase() throws IOException {
    var wanted = settings.fresh() && settings.servers().contains(StackServer.KEYCLOAK);
    if (wanted && template().restore(postgres.data())) {
      Files.createDirectories(base);
      Files.writeString(imported, hash(realm));
    }
  }

  private KeycloakTemplate template() throws IOException {
    var archives = ServerFiles.archive("keycloak") + " " + ServerFiles.archive("postgres");
    return new KeycloakTemplate(
        settings, Integer.toHexString(archives.hashCode()) + "-" + hash(realm));
  }

  @Override
  public void prepare() throws IOException {
    var program = provide();
    Archives.delete(home);
    Archives.link(program, home);
    Archives.copy(settings.root().resolve("config/keycloak/themes"), home.resolve("themes"));
    importing = !Files.exists(imported);
    if (importing) {
      postgres.recreateKeycloakDatabase();
      var target = home.resolve("data/import").resolve(REALM);
      Files.createDirectories(target.getParent());
      Files.copy(realm, target);
    } else if (!Files.readString(imported).equals(hash(realm))) {
      progress.say(
          "config/keycloak/%s has changed since Keycloak read it, and is not read again. "
                  .formatted(REALM)
              + "To read it afresh, which forgets accounts made since: stop, delete %s, start"
                  .formatted(imported));
    }
  }

  @Override
  public List<String> command() {
    var ports = settings.ports();
    var command = new ArrayList<String>();
    command.add(home.resolve("bin/kc.sh").toString());
    command.addAll(List.of("start", "--optimized", "--http-enabled=true", "--http-host=localhost"));
    command.add("--http-port=" + ports.keycloak());
    command.add("--http-management-port=" + ports.keycloakManagement());
    command.add("--hostname=" + url());
    command.add("--db-url=" + postgres.url(Postgres.KEYCLOAK_DATABASE));
    command.add("--db-username=" + Postgres.USER);
    command.add("--db-password=" + Postgres.PASSWORD);
    if (importing) {
      command.add("--import-realm");
    }
    return command;
  }

  @Override
  public void configure(ProcessBuilder process) {
    process
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                // C1 alone halves the time to start.
                "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1",
                // Where the theme's links lead.
                "MARKET_URL", "http://localhost:" + settings.ports().market(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"));
  }

  @Override
  public boolean ready() {
    return Http.ok(
        "http://localhost:%d/health/ready".formatted(settings.ports().keycloakManagement()));
  }

  @Override
  public void afterReady() {
    if (settings.servers().contains(StackServer.MAIL)) {
      KeycloakMail.sendTo(url(), settings.ports().mail());
    }
    if (!importing) {
      return;
    }
    try {
      Files.writeString(imported, hash(realm));
    } catch (IOException e) {
      throw new StackException("Cannot note that the realm is imported: " + e.getMessage(), e);
    }
    if (settings.fresh()) {
      saveDatabase();
    }
  }

  private void saveDatabase() {
    try (var connection = postgres.connect()) {
      template().save(postgres.data(), connection);
    } catch (IOException | UncheckedIOException | SQLException e) {
      progress.say("No quicker next start of Keycloak: " + e.getMessage());
    }
  }

  String url() {
    return "http://localhost:" + settings.ports().keycloak();
  }

  private static String hash(Path file) throws IOException {
    try {
      var text = Files.readString(file).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
