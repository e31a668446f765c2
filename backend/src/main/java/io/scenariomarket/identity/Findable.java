package io.scenariomarket.identity;

import io.scenariomarket.index.Access;
import java.util.stream.Collectors;

/** What of the indexes a viewer may find: the permission rule in the words of the index. */
public final class Findable {

  private Findable() {}

  /** What a viewer may find; visitors what is public. */
  public static Access by(Viewer viewer) {
    return viewer.may(Permission.READ_UNPUBLISHED)
        ? Access.all()
        : Access.member(
            viewer.organisations().stream()
                .map(OrganisationId::toString)
                .collect(Collectors.toSet()));
  }
}
