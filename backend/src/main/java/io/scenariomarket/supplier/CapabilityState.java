package io.scenariomarket.supplier;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.posting.PostingState;
import io.scenariomarket.work.Turn;
import java.util.Optional;

/** Where a capability stands. */
public enum CapabilityState implements PostingState {
  DRAFT,
  SUBMITTED,
  RETURNED,
  LISTED,
  SUSPENDED,
  ARCHIVED;

  /** What is listed is also offered to needs. */
  @Override
  public boolean published() {
    return this == LISTED;
  }

  @Override
  public boolean comesForward() {
    return this == SUBMITTED || published();
  }

  /** What is with the task force is not changed by the owner. */
  @Override
  public Permission toRevise() {
    return switch (this) {
      case DRAFT, RETURNED, LISTED, ARCHIVED -> Permission.EDIT_ITEM;
      case SUBMITTED, SUSPENDED -> Permission.REVIEW_ITEMS;
    };
  }

  /** The task force can also list at once what it knows. */
  @Override
  public Optional<Permission> toPost() {
    return switch (this) {
      case DRAFT, SUBMITTED -> Optional.of(Permission.EDIT_ITEM);
      case LISTED -> Optional.of(Permission.REVIEW_ITEMS);
      default -> Optional.empty();
    };
  }

  @Override
  public boolean draft() {
    return this == DRAFT;
  }

  @Override
  public Turn turn() {
    return switch (this) {
      case DRAFT, RETURNED -> Turn.PARTY;
      case SUBMITTED -> Turn.REVIEWER;
      case SUSPENDED -> Turn.HOLDER;
      case LISTED, ARCHIVED -> Turn.NOBODY;
    };
  }

  @Override
  public boolean toHandOver() {
    return this == DRAFT || this == RETURNED;
  }
}
