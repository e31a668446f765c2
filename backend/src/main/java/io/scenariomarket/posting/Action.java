package io.scenariomarket.posting;

import io.scenariomarket.identity.Permission;
import java.util.Set;

/**
 * Something that moves an item to another state. The constants of an enumeration that implements it
 * are the whole transition table of a kind of item.
 *
 * @param <S> the states of the kind of item
 */
public interface Action<S extends Enum<S>> {

  /** Names it in addresses, messages and the history. */
  String name();

  /** Who may do it from where to where. */
  Transition<S> transition();

  /** The states in which it can be done. */
  default Set<S> from() {
    return transition().from();
  }

  /** The state that it leads to. */
  default S to() {
    return transition().to();
  }

  /** What whoever does it must be permitted to do with the item's organisation. */
  default Permission permission() {
    return transition().permission();
  }

  /** Whether whoever does it has to say why, to the owner and to those who come after. */
  default boolean needsReason() {
    return transition().needsReason();
  }
}
