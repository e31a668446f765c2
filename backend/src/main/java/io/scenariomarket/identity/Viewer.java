package io.scenariomarket.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks: a visitor or a signed-in person with their organisations. Pages, API, search and
 * explanations all ask it what may be seen and done; what it answers stands in {@link Permission}.
 *
 * @param user the person; {@code null} for a visitor
 * @param memberships the organisations that the person acts for, and as what
 */
public record Viewer(
    @Nullable CurrentUser user, Map<OrganisationId, OrganisationRole> memberships) {

  /** A visitor without an account, who sees what is published. */
  public static final Viewer VISITOR = inZone(null);

  public Viewer {
    memberships = Map.copyOf(memberships);
  }

  /**
   * The market itself, where it does in the background what the task force may do.
   *
   * @param work names it as the author of what it posts, such as {@code mining}
   */
  public static Viewer taskForce(String work) {
    return inZone(new CurrentUser(work, work, work, null, Set.of(ZoneRole.TASKFORCE), null));
  }

  /** Somebody as they stand in the zone as a whole, whatever organisations they act for. */
  public static Viewer inZone(@Nullable CurrentUser user) {
    return new Viewer(user, Map.of());
  }

  /** The person's immutable id, empty for a visitor. */
  public Optional<String> subject() {
    return Optional.ofNullable(user).map(CurrentUser::subject);
  }

  /** The organisations that the person acts for. */
  public Set<OrganisationId> organisations() {
    return memberships.keySet();
  }

  /** Those of the person's organisations for which something may be done. */
  public List<OrganisationId> organisations(Permission permission) {
    return organisations().stream().filter(each -> may(permission, each)).toList();
  }

  /** The organisation that the person posts for when none is named: their only or first one. */
  public Optional<OrganisationId> home() {
    return organisations().stream().min(Comparator.comparing(OrganisationId::value));
  }

  /** Whether something may be done in the zone as a whole. */
  public boolean may(Permission permission) {
    return permission.holders().stream().anyMatch(this::standsInZone);
  }

  /** Whether something may be done with what belongs to an organisation. */
  public boolean may(Permission permission, OrganisationId owner) {
    return may(permission)
        || permission.holders().stream().anyMatch(relation -> standsIn(relation, owner));
  }

  /** Whether something may be done with what several work on: whoever may for one of them. */
  public boolean may(Permission permission, Collection<OrganisationId> parties) {
    return may(permission) || parties.stream().anyMatch(each -> may(permission, each));
  }

  /**
   * Whether an item may be seen.
   *
   * @param published whether its state makes it public
   * @param owner the organisation that it belongs to; nothing is public of one not approved
   */
  public boolean maySee(boolean published, Owner owner) {
    return published && owner.approved()
        ? may(Permission.READ_PUBLISHED, owner.id())
        : may(Permission.READ_UNPUBLISHED, owner.id());
  }

  /**
   * Whether a part of an item that the viewer may see may be read, too; {@link Readers} knows the
   * counterparts.
   *
   * @param level how far the owner shows the part
   * @param owner the organisation that the item belongs to
   * @param counterpart whether they act for one that has agreed with the owner to talk about it
   */
  boolean mayRead(Confidentiality level, OrganisationId owner, boolean counterpart) {
    var permission = level.permission();
    return may(permission, owner)
        || counterpart && permission.holders().contains(Relation.COUNTERPART);
  }

  /** The same person once they act for one more organisation. */
  public Viewer joining(OrganisationId organisation, OrganisationRole role) {
    var joined = new HashMap<>(memberships);
    joined.put(organisation, role);
    return new Viewer(user, joined);
  }

  private boolean standsInZone(Relation relation) {
    return switch (relation) {
      case ANYONE -> true;
      case SIGNED_IN -> user != null;
      case TASKFORCE -> has(ZoneRole.TASKFORCE);
      case EXPERT -> has(ZoneRole.EXPERT);
      case LEADER -> has(ZoneRole.LEADER);
      case ADMIN -> has(ZoneRole.ADMIN);
      case COUNTERPART, MEMBER, MANAGER, OWNER -> false;
    };
  }

  private boolean standsIn(Relation relation, OrganisationId owner) {
    var role = memberships.get(owner);
    if (role == null) {
      return false;
    }
    return switch (relation) {
      case MEMBER -> true;
      case MANAGER -> role.includes(OrganisationRole.ADMIN);
      case OWNER -> role == OrganisationRole.OWNER;
      case ANYONE, SIGNED_IN, COUNTERPART, TASKFORCE, EXPERT, LEADER, ADMIN -> false;
    };
  }

  private boolean has(ZoneRole role) {
    return user != null && user.hasAnyRole(role);
  }
}
