package io.scenariomarket.award;

import io.scenariomarket.identity.OrganisationId;
import java.util.List;
import java.util.UUID;

/**
 * Who or what can be nominated, as everybody may read it now.
 *
 * @param parties the organisations behind it
 * @param names what these are called, in the same order
 * @param tracks its industry tracks
 * @param story what it says of itself
 * @param address of its page, without the server
 */
record Nominee(
    NomineeKind kind,
    UUID id,
    String title,
    List<OrganisationId> parties,
    List<String> names,
    List<String> tracks,
    String story,
    String address) {

  /** Names it among those of all kinds, in a form. */
  public String key() {
    return kind + ":" + id;
  }
}
