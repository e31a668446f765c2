package io.scenariomarket.exchange;

import io.scenariomarket.identity.Permission;

/** In which state new items of an import begin. */
enum Landing {
  /** Drafts of their owner. */
  DRAFT(Permission.EDIT_ITEM),
  /** Handed in for review. */
  SUBMITTED(Permission.EDIT_ITEM),
  /** What the task force found; capabilities become drafts. */
  LEAD(Permission.REVIEW_ITEMS),
  /** Approved already, as what an official list holds. */
  APPROVED(Permission.REVIEW_ITEMS);

  private final Permission permission;

  Landing(Permission permission) {
    this.permission = permission;
  }

  /** Where an item begins that does not say enough to go so far. */
  Landing unfinished() {
    return this == LEAD ? LEAD : DRAFT;
  }

  /** What whoever imports must be permitted. */
  Permission permission() {
    return permission;
  }
}
