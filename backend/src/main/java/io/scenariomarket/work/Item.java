package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import java.util.List;

/**
 * An item of any kind, as far as its way goes.
 *
 * @param ref names it
 * @param title what it is called
 * @param organisation the organisation that it belongs to
 * @param state the name of its state
 * @param turn whom it waits for
 * @param version counts its saved changes from 0
 * @param steps what the viewer can do with it now
 * @param mayHandOver whether the viewer can give it to another organisation
 * @param fields the names of what can be said about it, for reasons field by field
 */
public record Item(
    ItemRef ref,
    String title,
    OrganisationId organisation,
    String state,
    Turn turn,
    long version,
    List<Step> steps,
    boolean mayHandOver,
    List<String> fields) {

  /**
   * A move that the viewer can make.
   *
   * @param action names it
   * @param needsReason whether they have to say why
   */
  public record Step(String action, boolean needsReason) {}
}
