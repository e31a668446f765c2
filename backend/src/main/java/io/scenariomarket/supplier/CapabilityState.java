package io.scenariomarket.supplier;

import io.scenariomarket.identity.Permission;
import java.util.Optional;

/** Where a capability stands. */
public enum CapabilityState {
  DRAFT,
  SUBMITTED,
  RETURNED,
  LISTED,
  SUSPENDED,
  ARCHIVED;

  /** Whether everybody may read it, and it is offered to needs. */
  public boolean published() {
    return this == LISTED;
  }

  /**
   * What whoever changes its words must be permitted: what is with the task force is not changed by
   * the owner.
   */
  public Permission toRevise() {
    return switch (this) {
      case DRAFT, RETURNED, LISTED, ARCHIVED -> Permission.EDIT_ITEM;
      case SUBMITTED, SUSPENDED -> Permission.REVIEW_ITEMS;
    };
  }

  /** What whoever posts something in this state must be permitted; empty where nobody can. */
  Optional<Permission> toPost() {
    return switch (this) {
      case DRAFT, SUBMITTED -> Optional.of(Permission.EDIT_ITEM);
      case LISTED -> Optional.of(Permission.REVIEW_ITEMS);
      default -> Optional.empty();
    };
  }
}
