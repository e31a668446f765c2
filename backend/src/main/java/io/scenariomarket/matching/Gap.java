package io.scenariomarket.matching;

/**
 * Something that a capability does not say, and that a need asks about.
 *
 * @param detail which one, such as the name of a figure; empty where the fact says it all
 */
record Gap(Fact fact, String detail) {

  /** What can be missing, in the order in which ties are told. */
  enum Fact {
    INDICATOR("indicators", false),
    MATURITY("maturity", false),
    QUALIFICATIONS("qualifications", true),
    CERTIFICATE("certificates", false),
    CERTIFICATE_DETAILS("certificates", false),
    CERTIFICATE_PENDING("certificates", false),
    CERTIFICATE_EXPIRED("certificates", false),
    DELIVERY("deliveryDays", false),
    PRICE("priceMin", false),
    REGIONS("regionsServed", true),
    COOPERATION("cooperation", false),
    DEAL_TERMS("dealTerms", false),
    CASES("cases", false),
    PROOF("indicators", false),
    DESCRIPTION("description", false);

    private final String field;
    private final boolean ofSupplier;

    Fact(String field, boolean ofSupplier) {
      this.field = field;
      this.ofSupplier = ofSupplier;
    }

    /** The id of the field in its form. */
    String field() {
      return field;
    }

    /** Whether it is said of the organisation, once for all its capabilities. */
    boolean ofSupplier() {
      return ofSupplier;
    }
  }

  static Gap of(Fact fact) {
    return new Gap(fact, "");
  }
}
