package io.scenariomarket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The settings of another zone's market, with a database, indexes and a vocabulary of its own. */
class PortCity implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path ROOT = Path.of(System.getProperty("market.root", "."));
  private static final Path CONFIG = Path.of("backend/target/port-city").toAbsolutePath();
  private static final String DATABASE = "port_city";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      replaceVocabulary();
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "port city",
                  Map.of(
                      "spring.datasource.url", emptyDatabase(),
                      "market.search.prefix", "port-city",
                      "market.zone.name", "港城集市",
                      "market.zone.task-force", "港城专班",
                      "market.config", CONFIG.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String emptyDatabase() throws SQLException {
    var servers = LocalStackSession.properties();
    var usual = servers.get("spring.datasource.url");
    try (var connection =
            DriverManager.getConnection(
                usual,
                servers.get("spring.datasource.username"),
                servers.get("spring.datasource.password"));
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + DATABASE + " with (force)");
      statement.execute("create database " + DATABASE);
    }
    return usual.replaceFirst("/[^/]*$", "/" + DATABASE);
  }

  private static void replaceVocabulary() throws IOException {
    Files.createDirectories(CONFIG);
    try (var files = Files.list(ROOT.resolve("config"))) {
      for (var file : files.toList()) {
        var link = CONFIG.resolve(file.getFileName());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, file.toAbsolutePath());
      }
    }
    var replaced = CONFIG.resolve("vocabulary.yml");
    Files.delete(replaced);
    Files.copy(ROOT.resolve("backend/src/test/resources/port-city/vocabulary.yml"), replaced);
  }
}
