package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows headings and labels: what they say of the parts of a document that stand below or behind.
 */
final class Labels {

  /** An article of a statute or a set of rules. */
  private static final Pattern ARTICLE = Pattern.compile("^第[零一二三四五六七八九十百\\d]+条$");

  /** A day by which something is to be done, rather than when it takes place. */
  private static final Pattern BY = Pattern.compile("时间[^:]{0,2}:[^,。]{2,14}[底末前](?:完成|建成)?");

  /** What stands in the title of a document that does not only list what somebody offers. */
  private static final Pattern NEEDS = Pattern.compile("需求|难题|榜|征集");

  /** Between two labels of a line. */
  private static final Pattern NEXT = Pattern.compile("[;,。]\\s*|\\s+(?=\\p{IsHan}{2,8}:)");

  /** What is a label whatever stands before it. */
  private static final String CLEAR = "(?:地点|区域|预算|经费|金额|期限|时限|工期|指标|参数|痛点|要求)";

  private static final int SHORT = 2;

  /** How many other characters a heading may have beside the words that it is known by. */
  private static final int ROOM = 10;

  private final Map<Passed.Reason, List<String>> sections;
  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, Field> ends = new HashMap<>();
  private final Map<Kind, Pattern> documents = new EnumMap<>(Kind.class);
  private final Set<String> offers;
  private final Pattern ahead;
  private final Pattern list;
  private final Pattern label;
  private final Pattern numbered;

  Labels(MiningWords words) {
    this.sections = words.sections();
    words.fields().forEach((field, all) -> all.forEach(each -> fields.put(lower(each), field)));
    words.fieldEnds().forEach((field, all) -> all.forEach(each -> ends.put(each, field)));
    var kinds = words.documents();
    documents.put(Kind.NONE, Pattern.compile(MiningWords.anyOf(kinds.none()) + "(?:\\(.*\\))?$"));
    documents.put(Kind.OFFERS, Pattern.compile(MiningWords.anyOf(kinds.offers())));
    documents.put(Kind.PAST, Pattern.compile(MiningWords.anyOf(kinds.past())));
    this.offers = Set.copyOf(words.offers());
    this.ahead = Pattern.compile(MiningWords.anyOf(kinds.ahead()));
    this.list =
        Pattern.compile(
            MiningWords.anyOf(words.lists())
                + "(?:\\([^)]*\\))?:?$|(?:以下|下列)[^,。]{0,4}"
                + "(?:场景|需求|难题|课题|技术|装备|产品|诉求|系统)"
                + "|(?:场景|需求|难题|课题|榜题|榜单)[^,。:]{0,8}如下[:,]?$");
    this.numbered =
        Pattern.compile(
            "(?i)^[【\\[]?"
                + MiningWords.anyOf(words.numbered())
                + "\\s?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})(?:\\([^)]{1,12}\\))?[】\\]]?(?:\\s*[:、.—-]\\s*|\\s+)(?=\\S)");
    this.label =
        Pattern.compile(
            "(?i)^[【\\[]?"
                + "(?:[a-z]{3,12} and (?=[a-z ]{3,24}(?:[:|\\t】]|$)))?"
                + "(?:\\p{IsHan}{2,4}[与和及](?=\\p{IsHan}{2,4}\\s*(?:[:|\\t】]|$)))?(?:(?<listed>"
                + MiningWords.anyOf(List.copyOf(fields.keySet()))
                + ")|(?:"
                + MiningWords.anyOf(words.fieldParts())
                + "{0,4}?|\\p{IsHan}{2,4}(?="
                + CLEAR
                + "[:】]))(?<end>"
                + MiningWords.anyOf(List.copyOf(ends.keySet()))
                + "))(?: (?:for|of) [a-z ]{3,24}(?=:))?"
                + "(?:\\([^)]{0,30}\\))?[】\\]]?\\s*(?:[:|\\t]+\\s*|$)");
  }

  /** What a document is, by its title. */
  enum Kind {
    PLAIN,
    /** It tells of no needs, such as a speech. */
    NONE,
    /** It lists what somebody offers. */
    OFFERS,
    /** It reports on a time that is over. */
    PAST
  }

  Kind kind(String title) {
    return documents.entrySet().stream()
        .filter(each -> each.getValue().matcher(title).find())
        .filter(each -> each.getKey() != Kind.OFFERS || !NEEDS.matcher(title).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Kind.PLAIN);
  }

  /** Whether a heading says that somebody lists below it what they offer. */
  boolean offers(String heading) {
    return offers.contains(heading);
  }

  /** Whether a heading of a report looks ahead. */
  boolean ahead(String heading) {
    return ahead.matcher(heading).find();
  }

  /** Whether a heading, or what ends in a colon, says that scenarios or needs are listed behind. */
  boolean list(String text) {
    return list.matcher(text).find();
  }

  /**
   * Why what stands under a heading is passed over; empty where it is to be read.
   *
   * @param loosely whether there may be other words beside those that say so
   */
  Optional<Passed.Reason> role(String heading, boolean loosely) {
    if (ARTICLE.matcher(heading).matches()) {
      return Optional.of(Passed.Reason.GOVERNANCE);
    }
    var room = loosely ? ROOM : 0;
    return sections.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().stream()
                    .anyMatch(
                        word ->
                            word.startsWith("=")
                                ? heading.equals(word.substring(1))
                                : holds(heading, word) && heading.length() <= word.length() + room))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A short word says what a heading is about only where it begins or ends it. */
  private static boolean holds(String heading, String word) {
    return word.length() > SHORT
        ? heading.contains(word)
        : heading.startsWith(word) || heading.endsWith(word);
  }

  /** The label at the start of a text. */
  Optional<Label> label(String text) {
    var ordinal = numbered.matcher(text);
    if (ordinal.find()) {
      return Optional.of(new Label(Field.NAME, ordinal.end()));
    }
    var found = label.matcher(text);
    if (!found.find() || found.group("listed") == null && role(text, false).isPresent()) {
      return Optional.empty();
    }
    var field = field(found.group("listed"), found.group("end"));
    var day = field == Field.OTHER && BY.matcher(text).matches();
    return Optional.of(new Label(day ? Field.END : field, found.end()));
  }

  /** The labels of one line, each with its value: 「牵头:甲局;时间:2026年底前」. */
  List<Piece> apart(Piece line) {
    var parts = new ArrayList<Piece>();
    var start = 0;
    var next = NEXT.matcher(line.text());
    while (next.find()) {
      if (label(line.text().substring(next.end())).isPresent()) {
        parts.add(line.cut(start, next.start()).strip());
        start = next.end();
      }
    }
    parts.add(line.cut(start).strip());
    return parts;
  }

  private Field field(String listed, String end) {
    return listed == null
        ? ends.getOrDefault(end, Field.OTHER)
        : fields.getOrDefault(lower(listed), Field.OTHER);
  }

  private static String lower(String label) {
    return label.toLowerCase(Locale.ROOT);
  }

  /** What a text is the label of, where it is nothing else. */
  Optional<Field> whole(String text) {
    return label(text).filter(each -> each.end() == text.length()).map(Label::field);
  }
}
