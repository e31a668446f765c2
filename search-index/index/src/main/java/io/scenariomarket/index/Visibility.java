package io.scenariomarket.index;

/** Who may find a document. */
public enum Visibility {
  /** Everybody, visitors included. */
  PUBLIC,
  /** The members of the owning organisation, and who sees everything. */
  ORGANISATION
}
