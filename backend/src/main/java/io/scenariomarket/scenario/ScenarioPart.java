package io.scenariomarket.scenario;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Withholdable;

/**
 * The parts of a need that its owner can withhold. Each requirement has a level of its own; what is
 * not named here is as public as the need.
 */
public enum ScenarioPart implements Withholdable {
  BUDGET("budget", Confidentiality.PUBLIC),
  PERIOD("period", Confidentiality.PUBLIC),
  BACKGROUND("background", Confidentiality.PUBLIC),
  EXPECTED_RESULT("expectedResult", Confidentiality.PUBLIC),
  DATA_OPENED("dataOpened", Confidentiality.PUBLIC),
  PLACE("place", Confidentiality.PUBLIC),
  LEAD_DEPARTMENT("leadDepartment", Confidentiality.PUBLIC),
  CONTACT("contact", Confidentiality.AFTER_INTEREST),
  CONFIDENTIAL_DETAILS("confidentialDetails", Confidentiality.AFTER_INTEREST);

  private final String key;
  private final Confidentiality least;

  ScenarioPart(String key, Confidentiality least) {
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
