package io.scenariomarket.scenario;

import static io.scenariomarket.identity.Permission.BROKER;
import static io.scenariomarket.identity.Permission.EDIT_ITEM;
import static io.scenariomarket.identity.Permission.REVIEW_ITEMS;
import static io.scenariomarket.identity.Permission.TAKE_BACK_ITEM;
import static io.scenariomarket.posting.Transition.by;
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

import io.scenariomarket.posting.Action;
import io.scenariomarket.posting.Transition;

/** What moves a scenario on: the whole transition table, and who may do it. */
public enum ScenarioAction implements Action<ScenarioState> {
  /** The owner hands it in, for the first time or again. */
  SUBMIT(by(EDIT_ITEM).from(DRAFT, RETURNED, WITHDRAWN, EXPIRED).to(SUBMITTED)),
  /** The owner takes back what is not reviewed yet. */
  TAKE_BACK(by(TAKE_BACK_ITEM).from(SUBMITTED).to(DRAFT)),
  /** The task force finds it good. */
  APPROVE(by(REVIEW_ITEMS).from(LEAD, SUBMITTED).to(APPROVED)),
  /** The task force gives it back to be polished. */
  RETURN(by(REVIEW_ITEMS).withReason().from(SUBMITTED, APPROVED).to(RETURNED)),
  /** The task force does not want it. */
  REJECT(by(REVIEW_ITEMS).withReason().from(LEAD, SUBMITTED).to(REJECTED)),
  /** The task force takes up again what it rejected. */
  REOPEN(by(REVIEW_ITEMS).from(REJECTED).to(SUBMITTED)),
  /** The task force makes it public, alone or with a list. */
  PUBLISH(by(REVIEW_ITEMS).from(APPROVED).to(PUBLISHED)),
  /** The owner or the task force takes it out of the library. */
  WITHDRAW(by(EDIT_ITEM).withReason().from(PUBLISHED, ENGAGED).to(WITHDRAWN)),
  /** Its last day has passed. */
  EXPIRE(by(REVIEW_ITEMS).orSystem().from(PUBLISHED).to(EXPIRED)),
  /** The first supplier and the owner talk. */
  ENGAGE(by(BROKER).orSystem().from(PUBLISHED).to(ENGAGED)),
  /** No talks go on any more, and suppliers are sought again. */
  DISENGAGE(by(BROKER).orSystem().from(ENGAGED).to(PUBLISHED)),
  /** A contract is signed. */
  CONTRACT(by(BROKER).orSystem().from(ENGAGED).to(CONTRACTED)),
  /** What was built is tried in use. */
  VERIFY(by(BROKER).orSystem().from(CONTRACTED).to(VERIFYING)),
  /** It does what was asked for. */
  COMPLETE(by(BROKER).orSystem().from(VERIFYING).to(COMPLETED)),
  /** It came to nothing, which nobody is blamed for. */
  FAIL(by(BROKER).withReason().orSystem().from(ENGAGED, CONTRACTED, VERIFYING).to(UNSUCCESSFUL)),
  /** The owner seeks suppliers again for what came to nothing. */
  RELIST(by(EDIT_ITEM).from(UNSUCCESSFUL).to(PUBLISHED)),
  /** It is told of as a typical case. */
  PROMOTE(by(BROKER).orSystem().from(COMPLETED).to(PROMOTED));

  private final Transition<ScenarioState> transition;

  ScenarioAction(Transition<ScenarioState> transition) {
    this.transition = transition;
  }

  @Override
  public Transition<ScenarioState> transition() {
    return transition;
  }
}
