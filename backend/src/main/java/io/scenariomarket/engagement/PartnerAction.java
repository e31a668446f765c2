package io.scenariomarket.engagement;

import static io.scenariomarket.engagement.PartnerState.CONFIRMED;
import static io.scenariomarket.engagement.PartnerState.DECLINED;
import static io.scenariomarket.engagement.PartnerState.INVITED;
import static io.scenariomarket.engagement.PartnerState.LEFT;
import static io.scenariomarket.engagement.PartnerState.REMOVED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What can be done with an organisation that was asked to bid together: the whole table. */
public enum PartnerAction {
  /** It bids together with the supplier. */
  CONFIRM(CONFIRMED, Side.PARTNER, INVITED),
  /** It does not want to. */
  DECLINE(DECLINED, Side.PARTNER, INVITED),
  /** It does not take part any more. */
  LEAVE(LEFT, Side.PARTNER, CONFIRMED),
  /** The supplier does not want it any more. */
  REMOVE(REMOVED, Side.LEAD, INVITED, CONFIRMED);

  /** Who does something with it. */
  public enum Side {
    /** The supplier of the engagement, which asked. */
    LEAD,
    /** The organisation that was asked. */
    PARTNER
  }

  private final PartnerState to;
  private final Side by;
  private final Set<PartnerState> from;

  PartnerAction(PartnerState to, Side by, PartnerState... from) {
    this.to = to;
    this.by = by;
    this.from = Set.of(from);
  }

  /** The state that it leads to. */
  public PartnerState to() {
    return to;
  }

  /** Whether it can be done in a state, by whomever. */
  public boolean from(PartnerState state) {
    return from.contains(state);
  }

  /** Whether somebody of some sides can do it. */
  public boolean by(Set<Side> sides) {
    return sides.contains(by);
  }

  /** What somebody of some sides can do in a state, in the order of the table. */
  public static List<PartnerAction> open(PartnerState state, Set<Side> sides) {
    return Arrays.stream(values())
        .filter(action -> action.from(state) && action.by(sides))
        .toList();
  }
}
