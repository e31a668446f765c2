package io.scenariomarket.supplier;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Withholdable;

/**
 * The parts of a capability that its owner can withhold. Each indicator, case and certificate has a
 * level of its own; what is not named here is as public as the capability.
 */
public enum CapabilityPart implements Withholdable {
  PRICE("price", Confidentiality.PUBLIC),
  DELIVERY("delivery", Confidentiality.PUBLIC),
  CAPACITY("capacity", Confidentiality.PUBLIC),
  FITS_SCENARIOS("fitsScenarios", Confidentiality.PUBLIC),
  INTELLECTUAL_PROPERTY("intellectualProperty", Confidentiality.PUBLIC),
  COMPATIBILITY("compatibility", Confidentiality.PUBLIC),
  CONTACT("contact", Confidentiality.AFTER_INTEREST),
  CONFIDENTIAL_DETAILS("confidentialDetails", Confidentiality.AFTER_INTEREST);

  private final String key;
  private final Confidentiality least;

  CapabilityPart(String key, Confidentiality least) {
    this.key = key;
    this.least = least;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Confidentiality least() {
    return least;
  }
}
