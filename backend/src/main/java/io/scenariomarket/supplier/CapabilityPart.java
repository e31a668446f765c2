package io.scenariomarket.supplier;

import static io.scenariomarket.identity.Confidentiality.AFTER_INTEREST;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Withholdable;

/**
 * The parts of a capability that its owner can withhold. Each indicator, case and certificate has a
 * level of its own; what is not named here is as public as the capability.
 */
public enum CapabilityPart implements Withholdable {
  PRICE,
  DELIVERY,
  CAPACITY,
  FITS_SCENARIOS,
  INTELLECTUAL_PROPERTY,
  COMPATIBILITY,
  CONTACT(AFTER_INTEREST),
  CONFIDENTIAL_DETAILS(AFTER_INTEREST);

  private final Confidentiality least;

  CapabilityPart() {
    this(Confidentiality.PUBLIC);
  }

  CapabilityPart(Confidentiality least) {
    this.least = least;
  }

  @Override
  public Confidentiality least() {
    return least;
  }
}
