package io.scenariomarket.exchange;

import java.util.Optional;

/** Where an import stands. */
enum ImportState {
  /** The mapping of its columns is to be confirmed. */
  MAPPING,
  /** Its rows are being compared with what is there. */
  CHECKING,
  /** It is known what it would do; waiting to be confirmed. */
  CHECKED,
  /** It is being done. */
  RUNNING,
  /** It was done. */
  DONE,
  /** It is being undone. */
  UNDOING,
  /** It was undone. */
  UNDONE;

  /** Whether something goes on behind the scenes. */
  boolean busy() {
    return before().isPresent();
  }

  /** Where an import stands again if what goes on is not brought to its end. */
  Optional<ImportState> before() {
    return switch (this) {
      case CHECKING -> Optional.of(MAPPING);
      case RUNNING -> Optional.of(CHECKED);
      case UNDOING -> Optional.of(DONE);
      case MAPPING, CHECKED, DONE, UNDONE -> Optional.empty();
    };
  }
}
