package io.scenariomarket.identity;

/** How far the owner shows a field, a passage or an attachment of an item. */
public enum Confidentiality {
  /** To everybody who may see the item. */
  PUBLIC(Permission.READ_PUBLISHED),
  /** To organisations with which the owner has agreed to talk. */
  AFTER_INTEREST(Permission.READ_AFTER_INTEREST),
  /** To the owner's members and the task force only. */
  ORGANISATION(Permission.READ_CONFIDENTIAL);

  private final Permission permission;

  Confidentiality(Permission permission) {
    this.permission = permission;
  }

  /** What a reader needs. */
  public Permission permission() {
    return permission;
  }
}
