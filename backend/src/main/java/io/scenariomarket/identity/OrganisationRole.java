package io.scenariomarket.identity;

/** What a member is in their organisation; an earlier one includes the later ones. */
public enum OrganisationRole {
  /** Answers for the organisation: may hand it over. There is always at least one. */
  OWNER,
  /** Runs it: invites and removes people, changes the profile. */
  ADMIN,
  /** Posts and edits needs and capabilities for it. */
  MEMBER;

  /** Whether this role includes what {@code other} may do. */
  public boolean includes(OrganisationRole other) {
    return ordinal() <= other.ordinal();
  }
}
