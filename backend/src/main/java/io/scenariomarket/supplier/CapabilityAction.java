package io.scenariomarket.supplier;

import static io.scenariomarket.supplier.CapabilityState.ARCHIVED;
import static io.scenariomarket.supplier.CapabilityState.DRAFT;
import static io.scenariomarket.supplier.CapabilityState.LISTED;
import static io.scenariomarket.supplier.CapabilityState.RETURNED;
import static io.scenariomarket.supplier.CapabilityState.SUBMITTED;
import static io.scenariomarket.supplier.CapabilityState.SUSPENDED;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.workflow.Action;
import java.util.EnumSet;
import java.util.Set;

/** What moves a capability on: the whole transition table, and who may do it. */
public enum CapabilityAction implements Action<CapabilityState> {
  /** The owner hands it in, for the first time or again. */
  SUBMIT(Permission.EDIT_ITEM, false, SUBMITTED, DRAFT, RETURNED, ARCHIVED),
  /** The owner takes back what is not reviewed yet. */
  TAKE_BACK(Permission.EDIT_ITEM, false, DRAFT, SUBMITTED),
  /** The task force finds it good: everybody may read it, and it is offered to needs. */
  LIST(Permission.REVIEW_ITEMS, false, LISTED, SUBMITTED),
  /** The task force gives it back to be polished. */
  RETURN(Permission.REVIEW_ITEMS, true, RETURNED, SUBMITTED),
  /** The task force takes it out of the library until something is settled. */
  SUSPEND(Permission.REVIEW_ITEMS, true, SUSPENDED, LISTED),
  /** The task force puts it back. */
  REINSTATE(Permission.REVIEW_ITEMS, false, LISTED, SUSPENDED),
  /** The owner offers it no more. */
  ARCHIVE(Permission.EDIT_ITEM, false, ARCHIVED, DRAFT, RETURNED, LISTED);

  private final Permission permission;
  private final boolean needsReason;
  private final CapabilityState to;
  private final Set<CapabilityState> from;

  CapabilityAction(
      Permission permission,
      boolean needsReason,
      CapabilityState to,
      CapabilityState first,
      CapabilityState... others) {
    this.permission = permission;
    this.needsReason = needsReason;
    this.to = to;
    this.from = EnumSet.of(first, others);
  }

  @Override
  public Set<CapabilityState> from() {
    return Set.copyOf(from);
  }

  @Override
  public CapabilityState to() {
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
