package io.scenariomarket.posting;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.work.ItemState;
import java.util.Optional;

/** Where a posting of a kind can stand; the states of each kind are an enumeration of these. */
public interface PostingState extends ItemState {

  /**
   * Whether an item in this state is before the task force, or was: what an owner cannot do alone.
   */
  boolean comesForward();

  /**
   * What whoever changes the words of an item in this state must be permitted, besides {@link
   * Permission#EDIT_ITEM}.
   */
  Permission toRevise();

  /** What whoever posts something in this state must be permitted; empty where nobody can. */
  Optional<Permission> toPost();

  /** Whether the task force can still give the item to the organisation that it belongs to. */
  boolean toHandOver();
}
