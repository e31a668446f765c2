package io.scenariomarket.claims;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a figure is meant. */
public enum Relation {
  AT_LEAST("≥"),
  MORE(">"),
  AT_MOST("≤"),
  LESS("<"),
  /** More or less, whichever is better for what is measured. */
  BETTER("优于"),
  ABOUT("≈"),
  EQUAL("=");

  private static final Map<String, Relation> BEFORE =
      words(
          """
          AT_LEAST 不亚于 不下于 至少 起码 最少 最低不低于 大于等于 大于或等于 高于或等于 超过或等于 ≥ >= ≧ ⩾
          MORE 大于 高于 多于 长于 宽于 深于 超过 超出 突破 超 逾 > ＞
          AT_MOST 至多 顶多 最多 小于等于 小于或等于 低于或等于 ≤ <= ≦ ⩽ 控制在 限制在 限定在 最迟 最晚 至迟 上限为 不到或等于
          LESS 小于 低于 少于 短于 轻于 不到 不足 未达 未达到 达不到 < ＜
          BETTER 优于 好于 快于 不劣于 不差于 优于或等于
          ABOUT 约为 大约 约 接近 近 将近 大概 ≈
          EQUAL 等于 恰为 正好 =
          """);
  private static final Map<String, Relation> BEHIND =
      words(
          """
          AT_LEAST 及以上 或以上 (含)以上 以上 及更高 或更高 或更多 或更长 或更大 往上 起步 打底 起 余
          MORE 开外 有余
          AT_MOST 及以下 或以下 (含)以下 以下 以内 之内 以里 及更低 或更低 或更少 或更短 或更小 往下 封顶 内
          ABOUT 左右 上下
          """);

  /** 不低于, 不得低于, 绝不能低于: a comparison that is denied is the other one with its end. */
  private static final String DENIED = "(?:绝|均|都)?(?:不得|不应|不能|不可|不会|不许|不宜|不该|不必|未|不)";

  private static final String NO_LESS = DENIED + "[低少小短弱逊浅窄轻薄]于";
  private static final String NO_MORE = DENIED + "(?:[高大多长重厚迟晚远]于|超过|超出|超|突破)";

  private static final Pattern BEFORE_END =
      Pattern.compile(
          "(?:(?<least>%s)|(?<most>%s)|(?<word>%s))".formatted(NO_LESS, NO_MORE, anyOf(BEFORE))
              + "(?:等?于|在|为|了|到|约|达到?|:)?(?:\\p{IsHan}{1,6}的|每(?:秒|分钟?|小时|[天日月年]))?$");
  private static final Pattern BEHIND_START =
      Pattern.compile("^(" + anyOf(BEHIND) + ")(?![部外容置网核径窥镜存])");

  private final String symbol;

  Relation(String symbol) {
    this.symbol = symbol;
  }

  /** The sign that people write. */
  public String symbol() {
    return symbol;
  }

  /** A relation, and how many characters say it. */
  record Found(Relation relation, int length) {}

  /** The relation that a text before a figure ends with. */
  static Optional<Found> endOf(String text) {
    var found = BEFORE_END.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    var relation =
        found.group("least") != null
            ? AT_LEAST
            : found.group("most") != null
                ? AT_MOST
                : Objects.requireNonNull(BEFORE.get(found.group("word")));
    return Optional.of(new Found(relation, found.end() - found.start()));
  }

  /** The relation that a text behind a figure begins with. */
  static Optional<Found> startOf(String text) {
    var found = BEHIND_START.matcher(text);
    return found.find()
        ? Optional.of(new Found(Objects.requireNonNull(BEHIND.get(found.group(1))), found.end()))
        : Optional.empty();
  }

  /** The same relation where the better is known. */
  Relation towards(boolean lowIsBetter) {
    if (this == BETTER) {
      return lowIsBetter ? LESS : MORE;
    }
    return this;
  }

  private static Map<String, Relation> words(String lists) {
    return lists
        .lines()
        .map(line -> line.split(" "))
        .flatMap(
            line ->
                Arrays.stream(line).skip(1).map(word -> Map.entry(word, Relation.valueOf(line[0]))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
  }

  private static String anyOf(Map<String, Relation> words) {
    return words.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
