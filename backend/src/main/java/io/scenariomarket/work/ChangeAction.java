package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be done with a {@link PendingChange}. */
public enum ChangeAction {
  /** The task force finds it good: it is public from now on. */
  CHANGE_APPROVE(Permission.REVIEW_ITEMS, false, Set.of(Change.APPROVED, "LIST")),
  /** The task force gives it back; what is public stays as it is. */
  CHANGE_RETURN(Permission.REVIEW_ITEMS, true, Set.of(Change.RETURNED)),
  /** The owner does not want it any more. */
  CHANGE_TAKE_BACK(Permission.EDIT_ITEM, false, Set.of());

  private final Permission permission;
  private final boolean needsReason;
  private final Set<String> moves;

  ChangeAction(Permission permission, boolean needsReason, Set<String> moves) {
    this.permission = permission;
    this.needsReason = needsReason;
    this.moves = moves;
  }

  /** What whoever does it must be permitted to do for one of the item's parties. */
  public Permission permission() {
    return permission;
  }

  /** Whether whoever does it has to say why. */
  public boolean needsReason() {
    return needsReason;
  }

  /**
   * What is meant by the name of an action, done with something of which a change waits: many items
   * are approved or returned together, whether they are new or changed.
   */
  public static Optional<ChangeAction> meant(String action) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(action) || each.moves.contains(action))
        .findFirst();
  }

  /** What the viewer can do with a change. */
  public static List<ChangeAction> open(
      PendingChange<?> change, Collection<OrganisationId> parties, Viewer viewer) {
    return Arrays.stream(values())
        .filter(each -> viewer.may(each.permission, parties))
        .filter(each -> each == CHANGE_TAKE_BACK || change.submitted())
        .toList();
  }
}
