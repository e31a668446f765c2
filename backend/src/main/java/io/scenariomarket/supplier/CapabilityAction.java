package io.scenariomarket.supplier;

import static io.scenariomarket.identity.Permission.EDIT_ITEM;
import static io.scenariomarket.identity.Permission.REVIEW_ITEMS;
import static io.scenariomarket.identity.Permission.TAKE_BACK_ITEM;
import static io.scenariomarket.posting.Transition.by;
import static io.scenariomarket.supplier.CapabilityState.ARCHIVED;
import static io.scenariomarket.supplier.CapabilityState.DRAFT;
import static io.scenariomarket.supplier.CapabilityState.LISTED;
import static io.scenariomarket.supplier.CapabilityState.RETURNED;
import static io.scenariomarket.supplier.CapabilityState.SUBMITTED;
import static io.scenariomarket.supplier.CapabilityState.SUSPENDED;

import io.scenariomarket.posting.Action;
import io.scenariomarket.posting.Transition;

/** What moves a capability on: the whole transition table, and who may do it. */
public enum CapabilityAction implements Action<CapabilityState> {
  /** The owner hands it in, for the first time or again. */
  SUBMIT(by(EDIT_ITEM).from(DRAFT, RETURNED, ARCHIVED).to(SUBMITTED)),
  /** The owner takes back what is not reviewed yet. */
  TAKE_BACK(by(TAKE_BACK_ITEM).from(SUBMITTED).to(DRAFT)),
  /** The task force finds it good: everybody may read it, and it is offered to needs. */
  LIST(by(REVIEW_ITEMS).from(SUBMITTED).to(LISTED)),
  /** The task force gives it back to be polished. */
  RETURN(by(REVIEW_ITEMS).withReason().from(SUBMITTED).to(RETURNED)),
  /** The task force takes it out of the library until something is settled. */
  SUSPEND(by(REVIEW_ITEMS).withReason().from(LISTED).to(SUSPENDED)),
  /** The task force puts it back. */
  REINSTATE(by(REVIEW_ITEMS).from(SUSPENDED).to(LISTED)),
  /** The owner offers it no more. */
  ARCHIVE(by(EDIT_ITEM).from(DRAFT, RETURNED, LISTED).to(ARCHIVED));

  private final Transition<CapabilityState> transition;

  CapabilityAction(Transition<CapabilityState> transition) {
    this.transition = transition;
  }

  @Override
  public Transition<CapabilityState> transition() {
    return transition;
  }
}
