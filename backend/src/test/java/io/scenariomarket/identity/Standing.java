package io.scenariomarket.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** How somebody can stand to the owner of an item, for tests of what they may read. */
public enum Standing {
  VISITOR(Viewer.VISITOR, Confidentiality.PUBLIC),
  STRANGER(person(Map.of(id(2), OrganisationRole.OWNER)), Confidentiality.PUBLIC),
  COUNTERPART(person(Map.of(id(3), OrganisationRole.MEMBER)), Confidentiality.AFTER_INTEREST),
  MEMBER(person(Map.of(id(1), OrganisationRole.MEMBER)), Confidentiality.ORGANISATION),
  OWNER(person(Map.of(id(1), OrganisationRole.OWNER)), Confidentiality.ORGANISATION),
  TASKFORCE(person(Map.of(), ZoneRole.TASKFORCE), Confidentiality.ORGANISATION),
  EXPERT(person(Map.of(), ZoneRole.EXPERT), Confidentiality.PUBLIC),
  LEADER(person(Map.of(), ZoneRole.LEADER), Confidentiality.PUBLIC),
  ADMIN(person(Map.of(), ZoneRole.ADMIN), Confidentiality.PUBLIC);

  private record Item(UUID itemId, OrganisationId organisationId) implements Owned {}

  private final Viewer viewer;
  private final Confidentiality most;

  Standing(Viewer viewer, Confidentiality most) {
    this.viewer = viewer;
    this.most = most;
  }

  /** Whoever stands so. */
  public Viewer viewer() {
    return viewer;
  }

  /** The organisation to which they stand so. */
  public static OrganisationId toOrganisation() {
    return id(1);
  }

  /** What the permission model lets them read of the owner's item. */
  public Predicate<Confidentiality> reader() {
    var item = new Item(new UUID(0, 4), id(1));
    var agreements = new Agreements();
    agreements.agree(item.itemId(), id(3));
    return new Readers(Agreements.provided(agreements)).of(item, viewer);
  }

  /** What they are meant to read. */
  public boolean expected(Confidentiality level) {
    return level.compareTo(most) <= 0;
  }

  private static Viewer person(
      Map<OrganisationId, OrganisationRole> memberships, ZoneRole... roles) {
    return new Viewer(
        new CurrentUser("subject", "name", "姓名", null, Set.of(roles), null), memberships);
  }

  private static OrganisationId id(int number) {
    return new OrganisationId(new UUID(0, number));
  }
}
