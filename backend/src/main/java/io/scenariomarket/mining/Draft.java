package io.scenariomarket.mining;

/**
 * What a clause states, before anything is known of its field.
 *
 * @param kind what it would become
 * @param title in a line
 * @param piece the words that state it
 * @param clause the clause that they stand in
 * @param owner the organisation that has it, for a capability; empty otherwise
 */
record Draft(CandidateKind kind, String title, Piece piece, Piece clause, String owner) {

  /** The same with another title. */
  Draft titled(String other) {
    return new Draft(kind, other, piece, clause, owner);
  }
}
