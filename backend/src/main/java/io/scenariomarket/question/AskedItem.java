package io.scenariomarket.question;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.work.ItemRef;

/**
 * What a question is about.
 *
 * @param ref names the item
 * @param title what it is called
 * @param owner the organisation that it belongs to
 * @param state the message that says where it stands
 * @param published whether its state makes it public
 * @param open whether questions are taken
 */
record AskedItem(
    ItemRef ref,
    String title,
    OrganisationId owner,
    String state,
    boolean published,
    boolean open) {

  /** The address of the page with its questions, without the server. */
  public String address() {
    return ref.address() + "/questions";
  }
}
