package io.scenariomarket.localstack;

import java.nio.file.Path;
import java.util.Optional;

/** The process that started this one. */
final class Parent {
  private Parent() {}

  /**
   * Maven, if it still runs. Whatever ends leaves its children to a process of the system's, which
   * is no JVM: a parent that died before it was asked for is told by that.
   */
  static Optional<ProcessHandle> ofThisProcess() {
    return ProcessHandle.current().parent().filter(Parent::isJvm);
  }

  private static boolean isJvm(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString())
        .filter(name -> name.startsWith("java"))
        .isPresent();
  }
}
