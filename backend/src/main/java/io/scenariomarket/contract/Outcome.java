package io.scenariomarket.contract;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a contract, as the need's side sees it and the supplier agrees or not.
 *
 * @param stage how far the sides agree on it
 * @param lessons what was learned
 * @param next what to try next
 * @param objection why the supplier does not agree; {@code null} where it did not say so
 * @param on since when it stands like this
 */
@Schema(name = "ContractOutcome")
record Outcome(
    Result result,
    Stage stage,
    @Nullable String lessons,
    @Nullable String next,
    @Nullable String objection,
    LocalDate on) {

  /** What came of it. */
  @Schema(name = "ContractResult")
  enum Result {
    /** It does what was agreed. */
    ACCEPTED,
    /** It came to nothing, which nobody is blamed for. */
    FAILED
  }

  /** How far the sides agree on what came of it. */
  @Schema(name = "ContractOutcomeStage")
  enum Stage {
    /** The need's side said so; it waits for the supplier. */
    PROPOSED,
    /** The supplier does not agree; it waits for the task force. */
    OBJECTED,
    /** Both agree, or the task force settled it. */
    SETTLED
  }

  Outcome objected(String why, LocalDate today) {
    return new Outcome(result, Stage.OBJECTED, lessons, next, why, today);
  }

  Outcome settled(LocalDate today) {
    return new Outcome(result, Stage.SETTLED, lessons, next, objection, today);
  }
}
