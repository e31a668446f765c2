package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A PostgreSQL cluster in which Keycloak has made its tables and read the realm, kept for the next
 * stack that begins with no data: that takes Keycloak longer than all else in a test run.
 */
final class KeycloakTemplate {
  private static final Set<String> OF_THE_RUNNING_SERVER =
      Set.of("postmaster.pid", "postmaster.opts", "pg_wal");

  private final Path templates;
  private final Path template;

  /**
   * A template.
   *
   * @param fingerprint of everything that its content depends on
   */
  KeycloakTemplate(StackSettings settings, String fingerprint) {
    this.templates = settings.distributions().resolve("keycloak-database");
    this.template = templates.resolve(fingerprint);
  }

  /** Copies the cluster to a place that has none; false if there is no template yet. */
  boolean restore(Path data) throws IOException {
    if (!Files.exists(template)) {
      return false;
    }
    var draft = data.resolveSibling(data.getFileName() + ".new");
    Archives.delete(draft);
    Archives.copy(template, draft);
    // PostgreSQL refuses a directory that others may read.
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwx------"));
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  /**
   * Takes a base backup of a running cluster, as PostgreSQL's manual describes it for file copies
   * ("Making a Base Backup Using the Low Level API").
   */
  void save(Path data, Connection connection) throws IOException, SQLException {
    if (Files.exists(template)) {
      return;
    }
    var draft = templates.resolve("draft-" + ProcessHandle.current().pid());
    // Those of other versions and realms are of no more use.
    Archives.delete(templates);
    Files.createDirectories(draft);
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('template', true)");
      for (var each : Archives.list(data)) {
        if (!OF_THE_RUNNING_SERVER.contains(each.getFileName().toString())) {
          Archives.copy(each, draft.resolve(each.getFileName()));
        }
      }
      try (var stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        stopped.next();
        Files.writeString(draft.resolve("backup_label"), stopped.getString(1));
      }
    }
    Archives.copy(data.resolve("pg_wal"), draft.resolve("pg_wal"));
    Files.move(draft, template, StandardCopyOption.ATOMIC_MOVE);
  }
}
