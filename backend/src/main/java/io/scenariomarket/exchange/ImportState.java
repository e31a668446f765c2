package io.scenariomarket.exchange;

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
    return this == CHECKING || this == RUNNING || this == UNDOING;
  }
}
