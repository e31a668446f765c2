package io.scenariomarket.columns;

import io.scenariomarket.sheet.Amount;
import io.scenariomarket.sheet.ContactText;
import io.scenariomarket.sheet.Period;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What stands in a column, to weigh what its heading says.
 *
 * @param texts its first texts that are not blank
 */
record ColumnProfile(List<String> texts, Vocabulary vocabulary) {

  /** What of a column has to look alike for it to be known by that. */
  private static final double MOSTLY = 0.6;

  private static final int LONG = 60;
  private static final int LONGEST_NAME = 20;
  private static final int SHORTEST_NAME = 3;

  private static final Pattern ORGANISATION =
      Pattern.compile(
          ".{1,40}(?:公司|集团|大学|学院|学校|中学|小学|医院|研究院|研究所|实验室|中心|委员会|管委会|局|合作社|协会|联盟|厂|银行|Inc\\.?|Ltd\\.?|LLC|GmbH"
              + "|Corp\\.?|University|Institute|Hospital)(?:[（(].*[)）])?");

  private static final Pattern ORGANISATION_CLASS =
      Pattern.compile(
          "(?:民营|国有|外资|合资|中外合资|股份制|集体|事业|中央|上市|小微|中小|中小微|高新技术|民办|私营|个体)(?:企业|单位|公司|工商户)?|社会组织|社会团体");

  /** What only days look like; a point between two numbers is a fraction as well. */
  private static final Pattern DAY =
      Pattern.compile("\\d{4}[-/.年]\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\1\\d{2,4}|\\d{1,2}月");

  private static final Pattern NUMBER = Pattern.compile("[-+\\d.,%¥￥$ ]+");
  private static final Pattern PHONE = Pattern.compile("[\\d\\s()（）+/、,，;；-]{7,}");
  private static final Pattern CODE = Pattern.compile("(?i)[0-9A-Z]{15,20}|[\\d.]+E\\+\\d+");

  /** Whether the column cannot be what a field says. */
  boolean contradicts(String field) {
    if (texts.isEmpty()) {
      return false;
    }
    return switch (field) {
      case SheetFields.NUMBER, SheetFields.KEY, "capacity", "deliveryDays", "scale" -> false;
      case SheetFields.ORGANISATION ->
          figures()
              || mostly(this::organisationClass)
              || mostly(text -> text.length() > LONG)
              || mostly(text -> text.length() < 2);
      case SheetFields.TITLE, SheetFields.PRODUCTS -> figures() || mostly(this::organisationClass);
      case SheetFields.CREDIT_CODE ->
          texts.stream().noneMatch(text -> CODE.matcher(text.strip()).matches());
      case "budget", "budgetMin", "budgetMax", "price", "priceMin", "priceMax" ->
          mostly(this::phone) || texts.stream().noneMatch(ColumnProfile::amount);
      case "startDate", "endDate", "validUntil", "period", "lastCheckedOn" ->
          texts.stream().noneMatch(ColumnProfile::time);
      case "contactPhone" -> mostly(text -> text.replaceAll("\\D", "").length() < 5);
      case "contactEmail" -> texts.stream().noneMatch(text -> text.contains("@"));
      case "contactName" ->
          figures() || organisations() || mostly(text -> text.length() > LONGEST_NAME);
      case "contact" -> mostly(text -> text.length() > 2 * LONG);
      case "website" -> texts.stream().noneMatch(text -> text.contains("."));
      case SheetFields.CATEGORY,
          "kind",
          "grade",
          "direction",
          "tier",
          "organisationClass",
          "park" ->
          figures() || mostly(text -> text.length() > LONG);
      default -> figures();
    };
  }

  /** Whether the column looks just as a field does. */
  boolean supports(String field) {
    if (texts.isEmpty()) {
      return false;
    }
    return switch (field) {
      case "contactEmail" -> mostly(text -> text.contains("@"));
      case "contact" -> mostly(ContactText::looksLikeContact);
      case "contactPhone" -> mostly(this::phone);
      case "contactName" -> mostly(text -> text.matches("\\p{IsHan}{2,4}"));
      case "budget", "price" -> mostly(ColumnProfile::amount) && mostly(text -> text.contains("万"));
      case "validUntil", "endDate", "startDate" -> mostly(ColumnProfile::time);
      default -> false;
    };
  }

  /** Whether most are names of organisations. */
  boolean organisations() {
    return mostly(text -> ORGANISATION.matcher(text.strip()).matches());
  }

  /** Whether they could be names, as of buyers that nobody knows. */
  boolean names() {
    return !figures()
        && !mostly(this::organisationClass)
        && mostly(text -> text.length() >= SHORTEST_NAME && text.length() <= 2 * LONGEST_NAME)
        && texts.stream().noneMatch(text -> text.matches(".*[，。；,;].*"));
  }

  /** Whether hardly anything stands there but figures, calls and days. */
  private boolean figures() {
    return mostly(
        text ->
            phone(text)
                || NUMBER.matcher(text.strip()).matches()
                || text.contains("@") && !text.contains(" ")
                || time(text) && text.matches(".*\\d.*"));
  }

  private boolean organisationClass(String text) {
    return vocabulary.find(TermKind.ORGANISATION_CLASS, text).isPresent()
        || ORGANISATION_CLASS.matcher(text.strip()).matches();
  }

  private boolean phone(String text) {
    return PHONE.matcher(text.strip()).matches() && ContactText.looksLikeContact(text);
  }

  private static boolean amount(String text) {
    return Amount.read(text, Amount.Unit.TEN_THOUSAND_YUAN).isPresent()
        || text.matches(".*\\d.*") && !text.contains("@");
  }

  private static boolean time(String text) {
    return Period.read(text).isPresent()
        || DAY.matcher(text).find() && text.length() <= LONGEST_NAME;
  }

  private boolean mostly(Predicate<String> condition) {
    return !texts.isEmpty() && texts.stream().filter(condition).count() >= MOSTLY * texts.size();
  }
}
