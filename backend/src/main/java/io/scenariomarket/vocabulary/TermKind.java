package io.scenariomarket.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** A list of controlled terms, under the name that it has in the vocabulary file. */
public enum TermKind {
  TRACK("track", false),
  DIRECTION("direction", true),
  PARK("park", false),
  GRADE("grade", false),
  KIND("kind", false),
  CAPABILITY_KIND("capabilityKind", false),
  STAGE("stage", false),
  MATURITY("maturity", false),
  COOPERATION("cooperation", false),
  DEAL_TERMS("dealTerms", false),
  ORGANISATION_CLASS("organisationClass", false),
  TIER("tier", false),
  FLAG("flag", false),
  SENSITIVITY("sensitivity", false),
  QUALIFICATION("qualification", true),
  REGION("region", true),
  DECLINE_REASON("declineReason", false),
  SOURCE("source", false);

  private final String key;
  private final boolean open;

  TermKind(String key, boolean open) {
    this.key = key;
    this.open = open;
  }

  /** The list of a name. */
  public static Optional<TermKind> named(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }

  /** The list's name in the vocabulary file and in addresses. */
  public String key() {
    return key;
  }

  /** Whether a text that is no known term is kept as it was typed, rather than refused. */
  public boolean open() {
    return open;
  }
}
