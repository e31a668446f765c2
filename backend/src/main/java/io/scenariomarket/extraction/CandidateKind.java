package io.scenariomarket.extraction;

/** What a candidate would become. */
public enum CandidateKind {
  /** Something new is put to use: in a field, at somebody's, as a project. */
  SCENARIO,
  /** A field in which something is to be developed. */
  DIRECTION,
  /** A technical question that is to be solved. */
  NEED,
  /** What an organisation has or can do; accepted as a capability, the others as leads. */
  CAPABILITY
}
