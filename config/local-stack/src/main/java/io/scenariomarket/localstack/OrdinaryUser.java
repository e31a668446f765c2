package io.scenariomarket.localstack;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.List;

/**
 * PostgreSQL and Elasticsearch refuse to run as root. In a user namespace of its own, a process is
 * an ordinary user to itself and keeps root's access to files, with no account made and no file
 * handed over.
 */
final class OrdinaryUser {
  private static final List<String> NAMESPACE =
      List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");

  private OrdinaryUser() {}

  /**
   * What to write in front of a command so that it does not see itself as root.
   *
   * @throws StackException if this is root and the machine grants no user namespace
   */
  static List<String> prefix() {
    if (new UnixSystem().getUid() != 0) {
      return List.of();
    }
    if (!Probe.GRANTED) {
      throw new StackException(
          "PostgreSQL and Elasticsearch refuse to run as root, and this machine does not let "
              + "\"unshare --user\" (util-linux 2.34 or later) hide it from them. Run mvn as an "
              + "ordinary user that owns this directory: runuser -u NAME -- mvn");
    }
    return NAMESPACE;
  }

  /** Tried once, and only where it is needed. */
  private static final class Probe {
    static final boolean GRANTED = granted();

    private static boolean granted() {
      try {
        var command = new java.util.ArrayList<>(NAMESPACE);
        command.add("true");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
