package io.scenariomarket.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParentTests {
  private static final List<String> CHILD =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          System.getProperty("java.class.path"),
          ParentTests.class.getName());

  /** Says which parent this process has. */
  public static void main(String... arguments) {
    System.out.println(Parent.ofThisProcess().map(ProcessHandle::pid).orElse(0L));
  }

  @Test
  void aChildKnowsTheJvmThatStartedIt() throws Exception {
    assertThat(said(CHILD)).isEqualTo(Long.toString(ProcessHandle.current().pid()));
  }

  @Test
  void aChildWhoseParentDiedBeforeItAskedHasNone() throws Exception {
    // The inner shell is gone before the JVM runs: its child waits for that. The outer one stays
    // until all is said, since what a process leaves unsaid when it ends is lost.
    var dying = "sh -c '(while kill -0 $$; do :; done; \"$@\") &' sh \"$@\" | cat";
    var orphan = new ArrayList<>(List.of("sh", "-c", dying));
    orphan.add("sh");
    orphan.addAll(CHILD);
    assertThat(said(orphan)).isEqualTo("0");
  }

  private static String said(List<String> command) throws Exception {
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
