package io.scenariomarket.contract;

import io.scenariomarket.engagement.Part;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a signed contract that one side proposes. What was agreed holds until the other side
 * agrees to it.
 *
 * @param number counts from 1 what was proposed for a contract
 * @param by the side that proposes it
 * @param terms all that the contract would say
 * @param reason why
 * @param answer why it was refused or taken back; {@code null} for nothing
 * @param answeredAt since when it is not open any more; {@code null} while it is
 */
record Amendment(
    int number,
    Part by,
    State state,
    ContractContent terms,
    String reason,
    @Nullable String answer,
    Instant at,
    @Nullable Instant answeredAt) {

  /** Where it stands. */
  enum State {
    /** The other side is to answer. */
    PROPOSED,
    /** The other side agreed, and the contract says so. */
    AGREED,
    /** The other side did not. */
    REFUSED,
    /** Who proposed it did not want it any more. */
    WITHDRAWN,
    /** It was said what came of the contract, or the engagement ended, before anybody answered. */
    LAPSED
  }
}
