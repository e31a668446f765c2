package io.scenariomarket.scenario;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.posting.PostingState;
import io.scenariomarket.work.Turn;
import java.util.Optional;

/** Where a scenario stands on its way 挖掘 → 发布 → 对接 → 推广. */
public enum ScenarioState implements PostingState {
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

  /** From publication on, unless taken back. */
  @Override
  public boolean published() {
    return phase != Phase.MINE && this != WITHDRAWN;
  }

  @Override
  public boolean comesForward() {
    return this == SUBMITTED || this == APPROVED || published();
  }

  /**
   * What is with the task force, and what was agreed with somebody, is not changed by the owner
   * alone.
   */
  @Override
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

  /** The task force can also post leads, and what was approved or published elsewhere. */
  @Override
  public Optional<Permission> toPost() {
    return switch (this) {
      case DRAFT, SUBMITTED -> Optional.of(Permission.EDIT_ITEM);
      case LEAD, APPROVED, PUBLISHED -> Optional.of(Permission.REVIEW_ITEMS);
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
      case LEAD, APPROVED, ENGAGED, CONTRACTED, VERIFYING -> Turn.HOLDER;
      case REJECTED, PUBLISHED, WITHDRAWN, EXPIRED, COMPLETED, UNSUCCESSFUL, PROMOTED ->
          Turn.NOBODY;
    };
  }

  @Override
  public boolean toHandOver() {
    return this == LEAD || this == DRAFT;
  }

  /** The state of a need that holds again: nothing else expires than what is published. */
  ScenarioState revived() {
    return this == EXPIRED ? PUBLISHED : this;
  }

  /** Whether suppliers are still sought for it. */
  public boolean open() {
    return this == PUBLISHED || this == ENGAGED;
  }
}
