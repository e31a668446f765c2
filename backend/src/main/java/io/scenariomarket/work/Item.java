package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import java.util.List;

/**
 * An item of any kind, as far as its way goes.
 *
 * @param ref names it
 * @param title what it is called
 * @param parties the organisations that work on it
 * @param state where it stands
 * @param version counts its saved changes from 0
 * @param steps what the viewer can do with it now
 * @param mayHandOver whether the viewer can give it to another organisation
 * @param fields the names of what can be said about it, for reasons field by field
 */
public record Item(
    ItemRef ref,
    String title,
    List<OrganisationId> parties,
    ItemState state,
    long version,
    List<Step> steps,
    boolean mayHandOver,
    List<String> fields) {

  /** Whether several organisations work on it: its own page says whose turn it is. */
  public boolean shared() {
    return parties.size() > 1;
  }

  /** Whether it is back with its parties, who have to change it before it goes on. */
  public boolean toChange() {
    return state.turn() == Turn.PARTY && !state.draft();
  }

  /**
   * A move that the viewer can make.
   *
   * @param action names it
   * @param needsReason whether they have to say why
   * @param to the name of the state that it leads to
   */
  public record Step(String action, boolean needsReason, String to) {}
}
