package io.scenariomarket.index;

/** What results are narrowed and counted by. */
public enum Facet {
  KIND("kind"),
  GRADE("grade"),
  TRACK("tracks"),
  DIRECTION("direction"),
  PARK("park"),
  STAGE("stage"),
  MATURITY("maturity"),
  COOPERATION("cooperation"),
  DEAL_TERMS("dealTerms"),
  ORGANISATION_CLASS("organisationClass"),
  TIER("tier"),
  QUALIFICATION("qualifications"),
  REGION("regions"),
  FLAG("flags"),
  SENSITIVITY("sensitivity"),
  STATE("state"),
  SAMPLE("sample");

  private final String field;

  Facet(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }
}
