package io.scenariomarket.intake;

import io.scenariomarket.sheet.Numerals;
import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes as signs what is spoken: 百分之三 is 3%, 八秒 is 8秒; and as commas what only spaces part. */
final class Spoken {

  private static final Pattern SHARE =
      Pattern.compile(
          "([百千万])分之(" + Numerals.CHINESE + "(?:点" + Numerals.CHINESE + ")?|\\d+(?:\\.\\d+)?)");

  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![\\p{IsHan}&&[第一二三四五六七八九十百千万零两星周月]])("
              + Numerals.CHINESE
              + ")(?=(?:个?(?:毫秒|秒|分钟|小时|工作日|月)|天(?!津|然|线|气)|毫米|厘米|微米|纳米|公里|千米|米(?!饭)|公斤|千克|毫克|克(?!服)|吨|次(?!性)|倍|度|伏|瓦|赫兹|兆|亿|万|台|路|个))");

  /** Spaces that part what somebody says, rather than the characters of a picture that was read. */
  private static final Pattern PARTED =
      Pattern.compile("(?<=[\\p{IsHan}\\d%)]{2})[ \\u3000](?=[\\p{IsHan}]{2})");

  /** What is said without a meaning, and what stands between a name and its figure. */
  private static final Pattern FILLERS =
      Pattern.compile(
          "(?<=[\\p{IsHan}])[嘛呢吧啊],?|(?<=[率度量长间数比])(?:,?得|要|需|应|须)(?=[百千万]分|在?\\d|\\d|不|在|达|≥|≤)");

  /** Four lines and more, none of which ends as sentences do. */
  private static final Pattern CHAT =
      Pattern.compile("\\A(?:[^\\n。；;]*[^\\n。；;，,、:：]\\n){3,}[^\\n。；;]*\\z");

  /** Labels, bullets and numbers, which need their lines. */
  private static final Pattern STRUCTURED =
      Pattern.compile("(?m)^\\s*(?:[-—•●*·>\\d一二三四五六七八九十(（①-⑳【]|[^\\n:：]{2,12}[:：])");

  /** A number in a circle behind something else begins what is next. */
  private static final Pattern CIRCLED = Pattern.compile("(?<!\\A)[①-⑳]");

  private Spoken() {}

  /** Figures as signs. */
  static String figures(String text) {
    var plus = text.replace("正负", "±");
    var shares = SHARE.matcher(FILLERS.matcher(plus).replaceAll("")).replaceAll(Spoken::share);
    return COUNT
        .matcher(shares)
        .replaceAll(
            found ->
                Numerals.read(found.group(1)).map(BigDecimal::toPlainString).orElse(found.group(1)))
        .replaceAll("(?<=\\d)个(?=小时|微米|毫米|点)", "");
  }

  private static String share(MatchResult found) {
    var number = found.group(2);
    var point = number.indexOf('点');
    var value =
        point < 0
            ? Numerals.read(number)
            : Numerals.read(number.substring(0, point))
                .map(
                    whole ->
                        new BigDecimal(
                            whole.toPlainString()
                                + "."
                                + Numerals.digitByDigit(number.substring(point + 1))));
    var places =
        switch (found.group(1)) {
          case "千" -> 1;
          case "万" -> 2;
          default -> 0;
        };
    return value
        .map(each -> each.movePointLeft(places).stripTrailingZeros().toPlainString() + "%")
        .orElse(found.group());
  }

  /** The same text, as long, with signs where only spaces and lines part what is said. */
  static String parted(String text) {
    var commas = PARTED.matcher(CIRCLED.matcher(text).replaceAll("；")).replaceAll("，");
    return CHAT.matcher(commas).find() && !STRUCTURED.matcher(commas).find()
        ? commas.replace('\n', '。')
        : commas;
  }
}
