package io.scenariomarket.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to start, and where.
 *
 * @param root the directory of the project, which holds {@code config}
 * @param data where the servers keep their data and logs, relative to the root
 * @param servers which of them to start
 * @param ports where they listen
 * @param durable whether what PostgreSQL acknowledges survives a crash of the machine; tests do
 *     without for speed
 * @param fresh whether what an earlier run left in the data directory is deleted first
 * @param diskNeeded free space in MB without which nothing is started
 */
public record StackSettings(
    Path root,
    Path data,
    Set<StackServer> servers,
    StackPorts ports,
    boolean durable,
    boolean fresh,
    int diskNeeded) {

  private static final int FIRST_START_MB = 3000;
  private static final int LATER_START_MB = 500;

  public StackSettings {
    root = root.toAbsolutePath().normalize();
    data = root.resolve(data).normalize();
    servers = Set.copyOf(servers);
  }

  /**
   * Settings for people: data under {@code .data} that survives everything, documented ports.
   *
   * <p>{@code market.port}, {@code market.keycloak.port}, {@code market.elasticsearch.port}, {@code
   * market.postgres.port}, {@code market.mail.port}, {@code market.data} (a directory) and {@code
   * market.disk.needed} (MB) change them, as system properties or environment variables.
   */
  public static StackSettings defaults(Path root) {
    var chosen = Options.text("market.data");
    var data = chosen == null ? root.resolve(".data") : root.resolve(chosen);
    return new StackSettings(
        root,
        data,
        EnumSet.allOf(StackServer.class),
        StackPorts.documented(),
        true,
        false,
        disk(data));
  }

  /** Settings for tests: no data yet, quick rather than durable, on ports that are free now. */
  public static StackSettings onFreePorts(Path data) {
    return new StackSettings(
        projectRoot(),
        data,
        EnumSet.allOf(StackServer.class),
        StackPorts.free(),
        false,
        true,
        LATER_START_MB);
  }

  /** The same with these servers alone. Keycloak brings PostgreSQL, in which it keeps its data. */
  public StackSettings only(StackServer... wanted) {
    var some = EnumSet.noneOf(StackServer.class);
    some.addAll(Arrays.asList(wanted));
    if (some.contains(StackServer.KEYCLOAK)) {
      some.add(StackServer.POSTGRES);
    }
    return new StackSettings(root, data, some, ports, durable, fresh, diskNeeded);
  }

  /** The same, going on with the data of an earlier run and keeping all that is acknowledged. */
  public StackSettings lasting() {
    return new StackSettings(root, data, servers, ports, true, false, diskNeeded);
  }

  /** Where the servers' programs are unpacked, once for `mvn` and the tests. */
  Path distributions() {
    return root.resolve(".data/dist");
  }

  /** Where {@code config/market} reads how to reach the servers. */
  Path note() {
    return data.resolve("servers.properties");
  }

  /** Where the application reads which servers died lately, a file each. */
  Path deaths() {
    return run().resolve("deaths");
  }

  /** Where the process ids are noted: outside of the data, which `mvn clean` may delete. */
  Path run() {
    var name = root.relativize(data).toString().replaceAll("[^A-Za-z0-9]+", "-");
    return root.resolve(".data/run").resolve(name);
  }

  Path logs() {
    return data.resolve("logs");
  }

  private static int disk(Path data) {
    var first = !Files.exists(data.resolve("postgres"));
    return Options.number("market.disk.needed", first ? FIRST_START_MB : LATER_START_MB);
  }

  /** The project that the working directory is in, or the one given as {@code market.root}. */
  static Path projectRoot() {
    var given = Options.text("market.root");
    if (given != null) {
      return Path.of(given);
    }
    for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("config/elasticsearch/elasticsearch.yml"))) {
        return at;
      }
    }
    throw new StackException("Run this inside the project, or give its directory: -Dmarket.root=…");
  }
}
