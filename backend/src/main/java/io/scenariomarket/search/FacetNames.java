package io.scenariomarket.search;

import io.scenariomarket.index.Facet;
import io.scenariomarket.vocabulary.TermKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The facets that a search offers: their names in addresses and the vocabulary behind each. */
final class FacetNames {

  /** The facets in the order in which pages show them. */
  static final Map<String, Facet> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("track", Facet.TRACK);
    BY_NAME.put("direction", Facet.DIRECTION);
    BY_NAME.put("park", Facet.PARK);
    BY_NAME.put("grade", Facet.GRADE);
    BY_NAME.put("kind", Facet.KIND);
    BY_NAME.put("stage", Facet.STAGE);
    BY_NAME.put("maturity", Facet.MATURITY);
    BY_NAME.put("cooperation", Facet.COOPERATION);
    BY_NAME.put("dealTerms", Facet.DEAL_TERMS);
    BY_NAME.put("organisationClass", Facet.ORGANISATION_CLASS);
    BY_NAME.put("tier", Facet.TIER);
    BY_NAME.put("qualification", Facet.QUALIFICATION);
    BY_NAME.put("region", Facet.REGION);
    BY_NAME.put("flag", Facet.FLAG);
    BY_NAME.put("sensitivity", Facet.SENSITIVITY);
    BY_NAME.put("state", Facet.STATE);
    BY_NAME.put("sample", Facet.SAMPLE);
  }

  private FacetNames() {}

  /** The vocabulary list that a facet's values come from, where one does. */
  static Optional<TermKind> vocabulary(Facet facet) {
    return switch (facet) {
      case TRACK -> Optional.of(TermKind.TRACK);
      case DIRECTION -> Optional.of(TermKind.DIRECTION);
      case PARK -> Optional.of(TermKind.PARK);
      case GRADE -> Optional.of(TermKind.GRADE);
      case STAGE -> Optional.of(TermKind.STAGE);
      case MATURITY -> Optional.of(TermKind.MATURITY);
      case COOPERATION -> Optional.of(TermKind.COOPERATION);
      case DEAL_TERMS -> Optional.of(TermKind.DEAL_TERMS);
      case ORGANISATION_CLASS -> Optional.of(TermKind.ORGANISATION_CLASS);
      case TIER -> Optional.of(TermKind.TIER);
      case QUALIFICATION -> Optional.of(TermKind.QUALIFICATION);
      case REGION -> Optional.of(TermKind.REGION);
      case FLAG -> Optional.of(TermKind.FLAG);
      case SENSITIVITY -> Optional.of(TermKind.SENSITIVITY);
      case KIND, STATE, SAMPLE -> Optional.empty();
    };
  }
}
