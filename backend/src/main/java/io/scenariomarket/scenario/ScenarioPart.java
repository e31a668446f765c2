package io.scenariomarket.scenario;

import static io.scenariomarket.identity.Confidentiality.AFTER_INTEREST;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Withholdable;

/**
 * The parts of a need that its owner can withhold. Each requirement has a level of its own; what is
 * not named here is as public as the need.
 */
public enum ScenarioPart implements Withholdable {
  BUDGET,
  PERIOD,
  BACKGROUND,
  EXPECTED_RESULT,
  DATA_OPENED,
  PLACE,
  LEAD_DEPARTMENT,
  CONTACT(AFTER_INTEREST),
  CONFIDENTIAL_DETAILS(AFTER_INTEREST);

  private final Confidentiality least;

  ScenarioPart() {
    this(Confidentiality.PUBLIC);
  }

  ScenarioPart(Confidentiality least) {
    this.least = least;
  }

  @Override
  public Confidentiality least() {
    return least;
  }
}
