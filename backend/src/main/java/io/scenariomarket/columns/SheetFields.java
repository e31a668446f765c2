package io.scenariomarket.columns;

import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The fields that columns of a sheet can stand for, by their keys, in the order in which an export
 * has them: first those of the usual layouts.
 */
@Component
public class SheetFields {

  /** Fields that say whose an item is, or which one, rather than what it says. */
  public static final String ORGANISATION = "organisation";

  public static final String CREDIT_CODE = "creditCode";
  public static final String TITLE = "title";
  public static final String KEY = "key";
  public static final String NUMBER = "number";

  /** Says of each row whether it is a need or a capability. */
  public static final String SIDE = "side";

  /** Fields of an organisation's row from which its capabilities are made. */
  public static final String PRODUCTS = "products";

  public static final String TECHNOLOGY = "technology";
  public static final String CUSTOMERS = "customers";
  public static final String POSITIONING = "positioning";
  public static final String BUSINESS = "business";
  public static final String CATEGORY = "category";

  private static final Set<String> MONEY =
      Set.of("budget", "budgetMin", "budgetMax", "price", "priceMin", "priceMax");

  private static final Set<String> DAYS =
      Set.of("period", "startDate", "endDate", "validUntil", "lastCheckedOn");

  private final Map<SheetKind, SequencedMap<String, Codec>> byKind = new EnumMap<>(SheetKind.class);

  public SheetFields(Vocabulary vocabulary, Clock clock) {
    var terms = new TermCodecs(vocabulary);
    byKind.put(SheetKind.DEMAND, demand(terms, clock));
    byKind.put(SheetKind.SUPPLY, supply(terms, new CertificateCodec(vocabulary, clock)));
    byKind.put(SheetKind.COMPANY, company(terms));
  }

  /** The fields of a kind. */
  public SequencedMap<String, Codec> of(SheetKind kind) {
    return byKind.getOrDefault(kind, Collections.emptyNavigableMap());
  }

  /** Whether amounts stand in the cells of a field. */
  public static boolean money(@Nullable String field) {
    return field != null && MONEY.contains(field);
  }

  /** Whether days stand in the cells of a field. */
  public static boolean days(@Nullable String field) {
    return field != null && DAYS.contains(field);
  }

  public Optional<Codec> find(SheetKind kind, String key) {
    return Optional.ofNullable(of(kind).get(key));
  }

  private static SequencedMap<String, Codec> demand(TermCodecs terms, Clock clock) {
    var fields = new LinkedHashMap<String, Codec>();
    fields.put(CATEGORY, terms.field());
    fields.put(NUMBER, Codecs.aside());
    fields.put(TITLE, Codecs.text(TITLE));
    fields.put(ORGANISATION, Codecs.aside());
    fields.put("problem", Codecs.text("problem"));
    contact(fields);
    fields.put(CREDIT_CODE, Codecs.creditCode());
    fields.put(KEY, Codecs.aside());
    fields.put("background", Codecs.text("background"));
    fields.put("requirements", ListCodecs.requirements());
    fields.put("expectedResult", Codecs.text("expectedResult"));
    fields.put("direction", terms.one("direction", TermKind.DIRECTION));
    fields.put("grade", terms.one("grade", TermKind.GRADE));
    fields.put("kind", terms.one("kind", TermKind.KIND));
    fields.put("park", terms.one("park", TermKind.PARK));
    fields.put("place", terms.place());
    fields.put("leadDepartment", Codecs.text("leadDepartment"));
    fields.put("budget", ValueCodecs.amount("budgetMin", "budgetMax"));
    fields.put("budgetMin", ValueCodecs.bound("budgetMin", true));
    fields.put("budgetMax", ValueCodecs.bound("budgetMax", false));
    fields.put("period", ValueCodecs.period("startDate", "endDate", clock));
    fields.put("startDate", ValueCodecs.first("startDate"));
    fields.put("endDate", ValueCodecs.last("endDate", clock));
    fields.put("validUntil", ValueCodecs.last("validUntil", clock));
    fields.put("dataOpened", Codecs.text("dataOpened"));
    fields.put("dataSensitivity", terms.one("dataSensitivity", TermKind.SENSITIVITY));
    fields.put("cooperation", terms.all("cooperation", TermKind.COOPERATION));
    fields.put("dealTerms", terms.all("dealTerms", TermKind.DEAL_TERMS));
    fields.put("leastMaturity", terms.one("leastMaturity", TermKind.MATURITY));
    fields.put(
        "requiredQualifications", terms.all("requiredQualifications", TermKind.QUALIFICATION));
    fields.put("regionsAccepted", terms.all("regionsAccepted", TermKind.REGION));
    fields.put("source", terms.one("source", TermKind.SOURCE));
    fields.put(SIDE, Codecs.aside());
    return fields;
  }

  private static SequencedMap<String, Codec> supply(
      TermCodecs terms, CertificateCodec certificates) {
    var fields = new LinkedHashMap<String, Codec>();
    fields.put(CATEGORY, terms.field());
    fields.put(NUMBER, Codecs.aside());
    fields.put(TITLE, Codecs.text("name"));
    fields.put(ORGANISATION, Codecs.aside());
    fields.put("description", Codecs.text("description"));
    contact(fields);
    fields.put(CREDIT_CODE, Codecs.creditCode());
    fields.put(KEY, Codecs.aside());
    fields.put("direction", terms.one("direction", TermKind.DIRECTION));
    fields.put("kind", terms.one("kind", TermKind.CAPABILITY_KIND));
    fields.put("maturity", terms.one("maturity", TermKind.MATURITY));
    fields.put("indicators", ListCodecs.indicators());
    fields.put("fitsScenarios", Codecs.texts("fitsScenarios"));
    fields.put("cases", ListCodecs.cases());
    fields.put("certificates", certificates.certificates());
    fields.put("intellectualProperty", Codecs.texts("intellectualProperty"));
    fields.put("compatibility", Codecs.texts("compatibility"));
    fields.put("price", ValueCodecs.amount("priceMin", "priceMax"));
    fields.put("priceMin", ValueCodecs.bound("priceMin", true));
    fields.put("priceMax", ValueCodecs.bound("priceMax", false));
    fields.put("deliveryDays", Codecs.days("deliveryDays"));
    fields.put("cooperation", terms.all("cooperation", TermKind.COOPERATION));
    fields.put("dealTerms", terms.all("dealTerms", TermKind.DEAL_TERMS));
    fields.put("flags", terms.all("flags", TermKind.FLAG));
    fields.put("capacity", Codecs.count("capacity"));
    fields.put("lastCheckedOn", ValueCodecs.done("lastCheckedOn"));
    fields.put(SIDE, Codecs.aside());
    return fields;
  }

  private static SequencedMap<String, Codec> company(TermCodecs terms) {
    var fields = new LinkedHashMap<String, Codec>();
    fields.put(NUMBER, Codecs.aside());
    fields.put(ORGANISATION, Codecs.aside());
    fields.put(POSITIONING, Codecs.aside());
    fields.put(BUSINESS, Codecs.aside());
    fields.put(PRODUCTS, Codecs.aside());
    fields.put(TECHNOLOGY, Codecs.aside());
    fields.put("honours", terms.honours());
    fields.put(CUSTOMERS, Codecs.aside());
    fields.put(CREDIT_CODE, Codecs.creditCode());
    fields.put(CATEGORY, Codecs.aside());
    fields.put("profile", Codecs.text("profile"));
    fields.put("organisationClass", terms.one("organisationClass", TermKind.ORGANISATION_CLASS));
    fields.put("tier", terms.one("tier", TermKind.TIER));
    fields.put("scale", Codecs.text("scale"));
    fields.put("park", terms.one("park", TermKind.PARK));
    fields.put("region", terms.one("region", TermKind.REGION));
    fields.put("website", Codecs.text("website"));
    contact(fields);
    return fields;
  }

  private static void contact(Map<String, Codec> fields) {
    fields.put("contact", Codecs.contact());
    fields.put("contactName", Codecs.contactName());
    fields.put("contactPhone", Codecs.contactPhone());
    fields.put("contactEmail", Codecs.contactEmail());
  }
}
