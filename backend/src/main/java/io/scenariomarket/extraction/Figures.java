package io.scenariomarket.extraction;

import io.scenariomarket.scenario.Comparison;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.shared.Bounds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what a text says in figures: 「识别准确率不低于90%」, 「电耗降低15%以上」. */
public final class Figures {

  private static final Map<String, Comparison> BEFORE =
      Map.ofEntries(
          Map.entry("不低于", Comparison.AT_LEAST),
          Map.entry("不少于", Comparison.AT_LEAST),
          Map.entry("不小于", Comparison.AT_LEAST),
          Map.entry("达到", Comparison.AT_LEAST),
          Map.entry("达", Comparison.AT_LEAST),
          Map.entry("至少", Comparison.AT_LEAST),
          Map.entry("at least", Comparison.AT_LEAST),
          Map.entry("no less than", Comparison.AT_LEAST),
          Map.entry("not less than", Comparison.AT_LEAST),
          Map.entry("a minimum of", Comparison.AT_LEAST),
          Map.entry("at most", Comparison.AT_MOST),
          Map.entry("no more than", Comparison.AT_MOST),
          Map.entry("not more than", Comparison.AT_MOST),
          Map.entry("not exceed", Comparison.AT_MOST),
          Map.entry("within", Comparison.AT_MOST),
          Map.entry("up to", Comparison.AT_MOST),
          Map.entry("below", Comparison.LESS),
          Map.entry("under", Comparison.LESS),
          Map.entry("less than", Comparison.LESS),
          Map.entry("above", Comparison.MORE),
          Map.entry("over", Comparison.MORE),
          Map.entry("more than", Comparison.MORE),
          Map.entry("≥", Comparison.AT_LEAST),
          Map.entry(">=", Comparison.AT_LEAST),
          Map.entry("不高于", Comparison.AT_MOST),
          Map.entry("不超过", Comparison.AT_MOST),
          Map.entry("不大于", Comparison.AT_MOST),
          Map.entry("不能超过", Comparison.AT_MOST),
          Map.entry("不得超过", Comparison.AT_MOST),
          Map.entry("不要超过", Comparison.AT_MOST),
          Map.entry("别超过", Comparison.AT_MOST),
          Map.entry("不能高于", Comparison.AT_MOST),
          Map.entry("不得高于", Comparison.AT_MOST),
          Map.entry("不能低于", Comparison.AT_LEAST),
          Map.entry("不得低于", Comparison.AT_LEAST),
          Map.entry("不能少于", Comparison.AT_LEAST),
          Map.entry("不得少于", Comparison.AT_LEAST),
          Map.entry("控制在", Comparison.AT_MOST),
          Map.entry("±", Comparison.AT_MOST),
          Map.entry("≤", Comparison.AT_MOST),
          Map.entry("<=", Comparison.AT_MOST),
          Map.entry("低于", Comparison.LESS),
          Map.entry("小于", Comparison.LESS),
          Map.entry("少于", Comparison.LESS),
          Map.entry("<", Comparison.LESS),
          Map.entry("高于", Comparison.MORE),
          Map.entry("大于", Comparison.MORE),
          Map.entry("超过", Comparison.MORE),
          Map.entry(">", Comparison.MORE));

  private static final Map<String, Comparison> BEHIND =
      Map.of(
          "以上", Comparison.AT_LEAST,
          "以下", Comparison.AT_MOST,
          "以内", Comparison.AT_MOST,
          "之内", Comparison.AT_MOST);

  private static final String CHANGE = "提升|提高|降低|减少|下降|缩短|增加|增长|节约|节省|压缩|压减|缩减|降|升";
  private static final String NUMBER = "(-?\\d[\\d,]*(?:\\.\\d+)?)";
  private static final String UNIT =
      "((?:%|‰|℃|°[a-zA-Z]?|[a-zA-Zμ]+[23]?(?:/[a-zA-Z\\p{IsHan}]+[23]?)?|毫秒|秒|分钟|小时|天|个月|年|毫米|厘米|微米|纳米|公里|千米|米|公斤|千克|毫克|微克|克|吨"
          + "|兆瓦时|兆瓦|千瓦时|千瓦|瓦|千伏|伏|安|赫兹|次|帧|像素|倍|个百分点|平方米|立方米|平方公里|亩|毫升|升|个|家|台|套|元|块钱|路|类|种|项|级|辆|座|处|人|户|趟|架|艘|对|名"
          + "|(?:万|亿|千|百)(?:吨|千瓦时|千瓦|瓦时|瓦|次|人|人次|户|亩|元|台|套|个|平方米|立方米|公里|小时|辆)?)"
          + "(?:/(?:毫升|升|公斤|吨|分钟|小时|秒|日|天|月|年|平方米|立方米|公里|亩|人|次|台|户|件|座))?)?";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<name>[\\p{IsHan}A-Za-z()-]{1,20}?|[A-Za-z][A-Za-z-]{1,20}(?: [A-Za-z-]{1,20}){1,5}?"
              + " )(?:的)?(?<change>"
              + CHANGE
              + ")?(?:至|到)?\\s*(?:(?<before>"
              + MiningWords.anyOf(List.copyOf(BEFORE.keySet()))
              + ")\\s*)?(?<value>"
              + NUMBER
              + ")\\s*(?<unit>"
              + UNIT
              + ")(?<behind>"
              + MiningWords.anyOf(List.copyOf(BEHIND.keySet()))
              + ")?(?<of>的)?");

  /** What stands before the name of a figure, and is none of it. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^年?[底末内]?之?前|^.*(?:下|时(?![长间效延限段速刻])|中|条件下|情况下|内)(?=\\p{IsHan}{2,}$)|^(?:其中|要求|实现|确保|保证|并|且|和|及|以及|将|使|从而|达到|要|须|需|应|力争|预计)+|的$|(?:要求|应|须|需)$|^(?:(?:an?|the|with|has|have|and|run|runs)"
              + " )+|(?: (?:of|is|must be|should be|to|by|for|in))? $");

  /** What is said in percent needs no comparison: 「分级准确率95%」. */
  private static final Pattern RATE = Pattern.compile("[^只仅]{2,}(?:率|精度|准确度|比例|占比)$");

  /** What is counted so is the size of a business, and nothing that a solution reaches. */
  private static final Pattern AMOUNT =
      Pattern.compile("(?:投资|产值|营收|收入|规模|企业|人才|资金|预算|注册资本)(?:额|量|数)?$");

  private Figures() {}

  /** What a text says in figures that have a name, and a comparison or a change. */
  static List<String> in(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .filter(Figures::compares)
        .map(found -> AROUND.matcher(found.group("name")).replaceAll("") + behindName(found))
        .distinct()
        .toList();
  }

  /** The figure that a requirement asks for, where it asks for one. */
  public static Optional<Requirement.Indicator> of(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .filter(Figures::compares)
        .findFirst()
        .flatMap(Figures::of);
  }

  private static boolean compares(MatchResult found) {
    if (AMOUNT.matcher(found.group("name")).find()) {
      return false;
    }
    var name = AROUND.matcher(found.group("name")).replaceAll("");
    var named = name.length() > 1;
    var rate =
        found.group("of") == null
            && RATE.matcher(name).find()
            && found.group("unit").startsWith("%");
    return rate
        || found.group("before") != null && named
        || (found.group("change") != null || found.group("behind") != null)
            && (named || startsWithChange(found.group("name")))
            && !found.group("unit").isEmpty();
  }

  private static boolean startsWithChange(String name) {
    return name.matches("(?:" + CHANGE + ").{2,}");
  }

  /** Empty where the figure has more digits than any that somebody means. */
  private static Optional<Requirement.Indicator> of(MatchResult found) {
    var before = found.group("before");
    var behind = found.group("behind");
    var comparison =
        before != null
            ? BEFORE.getOrDefault(before, Comparison.EQUAL)
            : behind != null
                ? BEHIND.getOrDefault(behind, Comparison.AT_LEAST)
                : Comparison.AT_LEAST;
    var name = AROUND.matcher(found.group("name")).replaceAll("");
    var change = found.group("change") == null ? "" : found.group("change");
    var unit = found.group("unit");
    return Bounds.decimal(found.group("value").replace(",", ""))
        .map(
            value ->
                new Requirement.Indicator(
                    name + change, comparison, value, unit.isEmpty() ? null : unit));
  }

  private static String behindName(MatchResult found) {
    var end = found.group("of") == null ? found.end() : found.start("of");
    return found.group().substring(found.group("name").length(), end - found.start());
  }
}
