package io.scenariomarket.contract;

import io.scenariomarket.contract.Outcome.Stage;
import io.scenariomarket.engagement.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How others answer what the need's side says came of a contract. */
enum OutcomeDeed {
  /** The supplier agrees. */
  AGREE(Part.SUPPLIER, Stage.PROPOSED, false),
  /** It does not. */
  OBJECT(Part.SUPPLIER, Stage.PROPOSED, true),
  /** The task force finds that it is so. */
  UPHOLD(Part.BROKER, Stage.OBJECTED, false),
  /** It finds that it is not: the need's side is to look at it again. */
  SET_ASIDE(Part.BROKER, Stage.OBJECTED, true);

  private final Part part;
  private final Stage stage;
  private final boolean needsReason;

  OutcomeDeed(Part part, Stage stage, boolean needsReason) {
    this.part = part;
    this.stage = stage;
    this.needsReason = needsReason;
  }

  Part part() {
    return part;
  }

  /** Whether whoever does it has to say why. */
  public boolean needsReason() {
    return needsReason;
  }

  /** Its name in the history. */
  String action() {
    return "OUTCOME_" + name();
  }

  /** What some parts can do about an outcome. */
  static List<OutcomeDeed> open(@Nullable Outcome outcome, Set<Part> parts) {
    return outcome == null
        ? List.of()
        : Arrays.stream(values())
            .filter(deed -> deed.stage == outcome.stage() && parts.contains(deed.part))
            .toList();
  }
}
