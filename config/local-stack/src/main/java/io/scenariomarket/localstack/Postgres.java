package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** PostgreSQL: one cluster with a database for the application and one for Keycloak. */
final class Postgres implements Service {
  static final String USER = "market";
  static final String PASSWORD = "market";
  static final String DATABASE = "market";
  static final String KEYCLOAK_DATABASE = "keycloak";

  private final StackSettings settings;
  private final Path program;
  private final Path data;

  Postgres(StackSettings settings) {
    this.settings = settings;
    this.program = settings.distributions().resolve("postgresql");
    this.data = settings.data().resolve("postgres");
  }

  @Override
  public String title() {
    return StackServer.POSTGRES.title();
  }

  @Override
  public String key() {
    return "postgres";
  }

  @Override
  public void prepare() throws IOException {
    var archive = ServerFiles.archive("postgres");
    new Distribution(program, archive, "").provide(target -> Archives.untarInside(archive, target));
    if (!Files.exists(data)) {
      initialise();
    }
    forgetDeadOwner();
  }

  /**
   * Makes the cluster beside its place: a run that is killed meanwhile leaves nothing half made.
   */
  private void initialise() throws IOException {
    var draft = data.resolveSibling("postgres.new");
    Archives.delete(draft);
    Files.createDirectories(data.getParent());
    var password = Files.createTempFile(data.getParent(), "initdb", ".tmp");
    try {
      Files.writeString(password, PASSWORD);
      var command = new ArrayList<>(OrdinaryUser.prefix());
      command.add(program.resolve("bin/initdb").toString());
      command.addAll(List.of("-D", draft.toString(), "-U", USER, "--pwfile", password.toString()));
      command.addAll(List.of("-A", "scram-sha-256", "-E", "UTF8", "--data-checksums"));
      command.addAll(
          List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
      if (!settings.durable()) {
        command.add("--no-sync");
      }
      Processes.run(
          command,
          new ProcessBuilder(),
          settings.logs().resolve("postgres-initdb.log"),
          settings.run().resolve("postgres-initdb.pid"));
    } finally {
      Files.delete(password);
    }
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Removes the lock file of a server that is gone. PostgreSQL does so itself, unless the id in it
   * now belongs to another process of the same user, as after a restart of the machine.
   */
  private void forgetDeadOwner() throws IOException {
    var lock = data.resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    var owner = Files.readAllLines(lock).getFirst().strip();
    var alive =
        owner.matches("\\d{1,18}")
            && ProcessHandle.of(Long.parseLong(owner))
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).endsWith("postgres"))
                .isPresent();
    if (!alive) {
      Files.delete(lock);
    }
  }

  @Override
  public List<String> command() {
    var command = new ArrayList<>(OrdinaryUser.prefix());
    command.addAll(List.of(program.resolve("bin/postgres").toString(), "-D", data.toString()));
    options().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  private Map<String, String> options() {
    var durable = settings.durable() ? "on" : "off";
    return Map.of(
        "port", Integer.toString(settings.ports().postgres()),
        "listen_addresses", "localhost",
        "unix_socket_directories", "",
        "max_connections", "200",
        "shared_buffers", "128MB",
        "timezone", "UTC",
        "fsync", durable,
        "synchronous_commit", durable,
        "full_page_writes", durable);
  }

  @Override
  public void configure(ProcessBuilder process) {
    process.environment().put("LC_ALL", "C");
  }

  @Override
  public boolean ready() {
    try (var _ = connect()) {
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void afterReady() {
    try (var connection = connect()) {
      createDatabase(connection, DATABASE);
      createDatabase(connection, KEYCLOAK_DATABASE);
    } catch (SQLException e) {
      throw new StackException("PostgreSQL cannot create a database: " + e.getMessage(), e);
    }
  }

  /** Empties Keycloak's database. */
  void recreateKeycloakDatabase() {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + KEYCLOAK_DATABASE + " with (force)");
      createDatabase(connection, KEYCLOAK_DATABASE);
    } catch (SQLException e) {
      throw new StackException("PostgreSQL cannot empty a database: " + e.getMessage(), e);
    }
  }

  private static void createDatabase(Connection connection, String name) throws SQLException {
    try (var find = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      find.setString(1, name);
      if (!find.executeQuery().next()) {
        try (var create = connection.createStatement()) {
          create.execute("create database " + name);
        }
      }
    }
  }

  /** A connection as administrator. */
  Connection connect() throws SQLException {
    var login = new Properties();
    login.putAll(Map.of("user", USER, "password", PASSWORD, "connectTimeout", "2"));
    return DriverManager.getConnection(url("postgres"), login);
  }

  Path data() {
    return data;
  }

  /** The JDBC address of a database. */
  String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(settings.ports().postgres(), database);
  }

  @Override
  public boolean passing(String lastLines) {
    // The processes of a server that was killed take a moment to notice and to end.
    return lastLines.contains("is still in use");
  }

  /** TERM would wait for every client to leave; INT disconnects them and writes a checkpoint. */
  @Override
  public String stopSignal() {
    return "INT";
  }
}
