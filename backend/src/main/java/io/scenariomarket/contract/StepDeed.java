package io.scenariomarket.contract;

import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What is done with a step of a signed contract beside reporting it, by which side, and when. */
public enum StepDeed {
  /** The milestone that was reported is reached. */
  CONFIRM(Part.NEED, Says.NOTHING),
  /** It is not reached, or that cannot be seen from the report. */
  RETURN(Part.NEED, Says.REASON),
  /** After a trial: what makes its payment due has come about. */
  FALL_DUE(Part.NEED, Says.WORDS),
  /** It was paid. */
  PAY(Part.NEED, Says.DAY),
  /** The money came in. */
  RECEIVE(Part.SUPPLIER, Says.DAY),
  /** The money did not. */
  MISS(Part.SUPPLIER, Says.REASON);

  /** What is said to a deed. */
  enum Says {
    NOTHING,
    /** Something, where there is something to say. */
    WORDS,
    REASON,
    DAY
  }

  private final Part side;
  private final Says says;

  StepDeed(Part side, Says says) {
    this.side = side;
    this.says = says;
  }

  Part side() {
    return side;
  }

  /** What is said to it. */
  public Says says() {
    return says;
  }

  /** Its name in the history. */
  String action() {
    return "STEP_" + name();
  }

  /** What some sides can do with a step of a contract. */
  static List<StepDeed> open(
      Contract contract, int at, EngagementState engagement, Set<Part> sides) {
    return Arrays.stream(values())
        .filter(deed -> sides.contains(deed.side) && deed.possible(contract, at, engagement))
        .toList();
  }

  private boolean possible(Contract contract, int at, EngagementState engagement) {
    var step = contract.progress().step(at);
    var payment = step.payment(contract.terms().share(at));
    return contract.state() == ContractState.CONFIRMED
        && switch (this) {
          case CONFIRM, RETURN -> step.state() == StepState.REPORTED && engagement.signed();
          case FALL_DUE ->
              payment == Payment.NOT_DUE
                  && contract.terms().milestone(at) == null
                  && contract.progress().trialBeganOn() != null
                  && engagement.signed();
          case PAY -> payment == Payment.DUE;
          case RECEIVE, MISS -> payment == Payment.PAID;
        };
  }
}
