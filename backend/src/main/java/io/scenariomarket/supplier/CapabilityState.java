package io.scenariomarket.supplier;

/** Where a capability stands. */
public enum CapabilityState {
  DRAFT,
  SUBMITTED,
  RETURNED,
  LISTED,
  SUSPENDED,
  ARCHIVED;

  /** Whether everybody may read it, and it is offered to needs. */
  public boolean published() {
    return this == LISTED;
  }
}
