package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.organisation.OrganisationManagement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows who of the parties of an item is told of it. */
@Component
public class PartyPeople {

  private final OrganisationManagement organisations;
  private final Viewers viewers;

  PartyPeople(OrganisationManagement organisations, Viewers viewers) {
    this.organisations = organisations;
    this.viewers = viewers;
  }

  /**
   * Of each of some parties, who looks after the item, if they belong to it, or else its owners: an
   * official who brought it in does not.
   *
   * @param person the subject of who looks after it; {@code null} for nobody
   */
  public List<String> of(@Nullable String person, Collection<OrganisationId> parties) {
    var theirs = person == null ? Set.<OrganisationId>of() : viewers.absent(person).organisations();
    return parties.stream()
        .flatMap(
            party ->
                theirs.contains(party)
                    ? Stream.ofNullable(person)
                    : organisations.owners(party).stream())
        .distinct()
        .toList();
  }
}
