package io.scenariomarket.selection;

import io.scenariomarket.identity.OrganisationId;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/** Who cannot assess what: by their own word, or because they belong to it. */
public final class Conflicts {

  private Conflicts() {}

  /** Why somebody cannot assess something. */
  public sealed interface Found {

    /** They declared it. */
    record Declared(String reason) implements Found {}

    /** They act for an organisation that is behind it, as its lead or as a partner. */
    record Member() implements Found {}
  }

  /**
   * The conflict that somebody has, if they have one; belonging to it comes first, since no word
   * changes that.
   *
   * @param organisations those that the assessor acts for
   * @param declared what the assessor declared
   */
  public static Optional<Found> of(
      Assessed candidate, Collection<OrganisationId> organisations, Collection<Conflict> declared) {
    if (belongs(candidate, organisations)) {
      return Optional.of(new Found.Member());
    }
    return declared.stream()
        .filter(conflict -> conflict.candidate().equals(candidate.id()))
        .findFirst()
        .map(conflict -> new Found.Declared(conflict.reason()));
  }

  /** Whether one of some organisations is behind one of some candidates. */
  public static boolean belongs(
      Collection<? extends Assessed> candidates, Collection<OrganisationId> organisations) {
    return candidates.stream().anyMatch(each -> belongs(each, organisations));
  }

  /** Whether one of some organisations is behind a candidate. */
  public static boolean belongs(Assessed candidate, Collection<OrganisationId> organisations) {
    return !Collections.disjoint(candidate.parties(), organisations);
  }
}
