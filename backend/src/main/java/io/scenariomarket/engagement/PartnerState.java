package io.scenariomarket.engagement;

/** How an organisation stands to a bid that a supplier asked it to make together. */
public enum PartnerState {
  /** The supplier asked it. */
  INVITED,
  /** It bids together with the supplier. */
  CONFIRMED,
  /** It does not want to. */
  DECLINED,
  /** It does not take part any more. */
  LEFT,
  /** The supplier does not want it any more. */
  REMOVED;

  /** Whether it takes part, or still may. */
  public boolean open() {
    return this == INVITED || this == CONFIRMED;
  }
}
