package io.scenariomarket.scenario;

import static io.scenariomarket.scenario.ScenarioState.APPROVED;
import static io.scenariomarket.scenario.ScenarioState.COMPLETED;
import static io.scenariomarket.scenario.ScenarioState.CONTRACTED;
import static io.scenariomarket.scenario.ScenarioState.DRAFT;
import static io.scenariomarket.scenario.ScenarioState.ENGAGED;
import static io.scenariomarket.scenario.ScenarioState.EXPIRED;
import static io.scenariomarket.scenario.ScenarioState.LEAD;
import static io.scenariomarket.scenario.ScenarioState.PROMOTED;
import static io.scenariomarket.scenario.ScenarioState.PUBLISHED;
import static io.scenariomarket.scenario.ScenarioState.REJECTED;
import static io.scenariomarket.scenario.ScenarioState.RETURNED;
import static io.scenariomarket.scenario.ScenarioState.SUBMITTED;
import static io.scenariomarket.scenario.ScenarioState.UNSUCCESSFUL;
import static io.scenariomarket.scenario.ScenarioState.VERIFYING;
import static io.scenariomarket.scenario.ScenarioState.WITHDRAWN;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.workflow.Action;
import java.util.EnumSet;
import java.util.Set;

/** What moves a scenario on: the whole transition table, and who may do it. */
public enum ScenarioAction implements Action<ScenarioState> {
  /** The owner hands it in, for the first time or again. */
  SUBMIT(Permission.EDIT_ITEM, false, SUBMITTED, DRAFT, RETURNED, WITHDRAWN, EXPIRED),
  /** The owner takes back what is not reviewed yet. */
  TAKE_BACK(Permission.EDIT_ITEM, false, DRAFT, SUBMITTED),
  /** The task force finds it good. */
  APPROVE(Permission.REVIEW_ITEMS, false, APPROVED, LEAD, SUBMITTED),
  /** The task force gives it back to be polished. */
  RETURN(Permission.REVIEW_ITEMS, true, RETURNED, SUBMITTED, APPROVED),
  /** The task force does not want it. */
  REJECT(Permission.REVIEW_ITEMS, true, REJECTED, LEAD, SUBMITTED),
  /** The task force takes up again what it rejected. */
  REOPEN(Permission.REVIEW_ITEMS, false, SUBMITTED, REJECTED),
  /** The task force makes it public, alone or with a list. */
  PUBLISH(Permission.REVIEW_ITEMS, false, PUBLISHED, APPROVED),
  /** The owner or the task force takes it out of the library. */
  WITHDRAW(Permission.EDIT_ITEM, true, WITHDRAWN, PUBLISHED, ENGAGED),
  /** Its last day has passed. */
  EXPIRE(Permission.REVIEW_ITEMS, false, EXPIRED, PUBLISHED),
  /** The first supplier and the owner talk. */
  ENGAGE(Permission.BROKER, false, ENGAGED, PUBLISHED),
  /** No talks go on any more, and suppliers are sought again. */
  DISENGAGE(Permission.BROKER, false, PUBLISHED, ENGAGED),
  /** A contract is signed. */
  CONTRACT(Permission.BROKER, false, CONTRACTED, ENGAGED),
  /** What was built is tried in use. */
  VERIFY(Permission.BROKER, false, VERIFYING, CONTRACTED),
  /** It does what was asked for. */
  COMPLETE(Permission.BROKER, false, COMPLETED, VERIFYING),
  /** It came to nothing, which nobody is blamed for. */
  FAIL(Permission.BROKER, true, UNSUCCESSFUL, ENGAGED, CONTRACTED, VERIFYING),
  /** It is told of as a typical case. */
  PROMOTE(Permission.BROKER, false, PROMOTED, COMPLETED);

  private final Permission permission;
  private final boolean needsReason;
  private final ScenarioState to;
  private final Set<ScenarioState> from;

  ScenarioAction(
      Permission permission,
      boolean needsReason,
      ScenarioState to,
      ScenarioState first,
      ScenarioState... others) {
    this.permission = permission;
    this.needsReason = needsReason;
    this.to = to;
    this.from = EnumSet.of(first, others);
  }

  @Override
  public Set<ScenarioState> from() {
    return Set.copyOf(from);
  }

  @Override
  public ScenarioState to() {
    return to;
  }

  @Override
  public Permission permission() {
    return permission;
  }

  @Override
  public boolean needsReason() {
    return needsReason;
  }
}
