package io.scenariomarket.scenario;

import io.scenariomarket.identity.Permission;
import java.util.Optional;

/** Where a scenario stands on its way 挖掘 → 发布 → 对接 → 推广. */
public enum ScenarioState {
  LEAD(Phase.MINE),
  DRAFT(Phase.MINE),
  SUBMITTED(Phase.MINE),
  RETURNED(Phase.MINE),
  REJECTED(Phase.MINE),
  APPROVED(Phase.MINE),
  PUBLISHED(Phase.PUBLISH),
  WITHDRAWN(Phase.PUBLISH),
  EXPIRED(Phase.PUBLISH),
  ENGAGED(Phase.MATCH),
  CONTRACTED(Phase.MATCH),
  VERIFYING(Phase.MATCH),
  COMPLETED(Phase.MATCH),
  UNSUCCESSFUL(Phase.MATCH),
  PROMOTED(Phase.PROMOTE);

  /** The four phases that people know. */
  public enum Phase {
    MINE,
    PUBLISH,
    MATCH,
    PROMOTE
  }

  private final Phase phase;

  ScenarioState(Phase phase) {
    this.phase = phase;
  }

  public Phase phase() {
    return phase;
  }

  /** Whether everybody may read it: from publication on, unless taken back. */
  public boolean published() {
    return phase != Phase.MINE && this != WITHDRAWN;
  }

  /**
   * What whoever changes its words must be permitted: what is with the task force, and what was
   * agreed with somebody, is not changed by the owner alone.
   */
  public Permission toRevise() {
    return switch (this) {
      case DRAFT, RETURNED, PUBLISHED, ENGAGED, WITHDRAWN, EXPIRED -> Permission.EDIT_ITEM;
      case LEAD,
          SUBMITTED,
          REJECTED,
          APPROVED,
          CONTRACTED,
          VERIFYING,
          COMPLETED,
          UNSUCCESSFUL,
          PROMOTED ->
          Permission.REVIEW_ITEMS;
    };
  }

  /** What whoever posts something in this state must be permitted; empty where nobody can. */
  Optional<Permission> toPost() {
    return switch (this) {
      case DRAFT, SUBMITTED -> Optional.of(Permission.EDIT_ITEM);
      case LEAD, APPROVED, PUBLISHED -> Optional.of(Permission.REVIEW_ITEMS);
      default -> Optional.empty();
    };
  }

  /** Whether suppliers are still sought for it. */
  public boolean open() {
    return this == PUBLISHED || this == ENGAGED;
  }
}
