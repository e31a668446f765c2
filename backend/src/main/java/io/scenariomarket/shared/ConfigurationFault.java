package io.scenariomarket.shared;

import java.nio.file.Path;
import java.util.List;

/**
 * A file of the operator's that cannot be used as it is. It ends the start, which tells what is
 * wrong and where, without a stack trace.
 */
public final class ConfigurationFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path file;

  /**
   * What is wrong with a file.
   *
   * @param faults each in a sentence that says what to change
   */
  public ConfigurationFault(Path file, List<String> faults) {
    super(file + " cannot be used:\n  - " + String.join("\n  - ", faults));
    this.file = file;
  }

  Path file() {
    return file;
  }
}
