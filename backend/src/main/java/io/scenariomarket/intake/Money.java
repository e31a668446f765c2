package io.scenariomarket.intake;

import io.scenariomarket.sheet.Amount;
import io.scenariomarket.sheet.Numerals;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what somebody would spend, in running text: not what one piece costs, what was spent, what
 * a firm earns or what a fault has cost.
 */
final class Money {

  private static final String NUMBER = "(?:\\d[\\d,]*(?:\\.\\d+)?|" + Numerals.CHINESE + ")";
  private static final String SCALE =
      "(?:个?亿|千万|百万|万|千|[wW](?![a-zA-Z])|[kK](?![a-zA-Z])| ?(?:million|thousand)|M(?![a-zA-Z]))";
  private static final String YUAN = "(?:元|块钱?|人民币|\\s?(?:RMB|CNY|yuan))";

  /** What stands before a sum and makes it the greatest, or the least. */
  private static final String LIMIT =
      "(?:(?<most>不能?超过?|别超过?|不要超过|控制在|不高于|最多|至多|最高|上限|up to|at most|no more than|not"
          + " exceeding|within|under|below)|(?<least>不低于|不少于|至少|最少))";

  private static final String BOUND = "(?:(?<within>以内|之内|以下|封顶|打住)|(?<above>以上|起步))";

  /** A sum with what bounds it; one without a unit of money is none. */
  private static final Pattern SUM =
      Pattern.compile(
          "(?i)"
              + LIMIT
              + "?\\s*(?:约|大概|大约|差不多|about|around|approximately|roughly|是|为|到|:)*\\s*(?<sum>(?:RMB|CNY|[¥￥])?\\s?"
              + NUMBER
              + SCALE
              + "?"
              + YUAN
              + "?(?:\\s?(?:[-~—–]|到|至|to)\\s?"
              + NUMBER
              + SCALE
              + "?"
              + YUAN
              + "?)?)\\s*(?:人民币|的?预算)?(?:左右|上下)?"
              + BOUND
              + "?");

  private static final Pattern UNIT =
      Pattern.compile("(?i)" + SCALE + "|" + YUAN + "|RMB|CNY|[¥￥]");

  private static final Pattern SPENT =
      Pattern.compile(
          "(?i)预算|钱(?!包)|总共|加起来|一共|合计|总计|封顶|上限|掏|经费|资金|投资|投入|费用|总价|总额|金额|价格|限价|控制价|准备|打算(?:花|拿)|拿出|拿得出|能出|批了|批复|批下|安排了?|出资|榜金|造价|概算|估算|盘子|限额|能接受|set"
              + " aside|花(?!费)|budget|spend|funding");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)每|单[价台套个件次]|一[台套个件次年天辆家户](?!.{0,4}总)|/|营收|产值|收入|销售|营业额|利润|注册资本|资产|损失|亏|罚|赔|违约|奖|补[贴助]|融资|估值|工资|薪|节[约省]|省下|浪费|别家|人家|有家|友商|对方|报价|押金|定金|首付|保证金|运费|电费|水费|油费|货值|造成|价值|采购额|合同额|人力成本|revenue|turnover|sales|loss|per"
              + " |each|penalt");

  /** Money of another time. */
  private static final Pattern PAST =
      Pattern.compile(
          "(?i)去年|前年|上一?[次期轮个回]|上一期|20[01]\\d年|202[0-5]年|曾|之前|以前|原来|当时|已经?[投花]|花了|last"
              + " year|previous|raised");

  private static final Pattern EACH =
      Pattern.compile("^\\s*(?:/|每|一[台套个件次]|per |each|的(?:营收|产值|损失|罚|合同|设备|订单|货))");

  private static final Pattern FEW = Pattern.compile("([一二两三四五六七八])([二三四五六七八九])(十|百|千)(万|亿)");

  private static final Pattern SAID_IN_WAN = Pattern.compile("单位[:是]?万|万元\\)");

  /** What says that a sum is all of it. */
  private static final Pattern WHOLE = Pattern.compile("总|合计|共|本项目|本次|这次|限额|上限|盘子|加起来|计划投入|安排");

  private Money() {}

  /**
   * The sum that a clause says there is for the need.
   *
   * @param clause folded
   * @param before what leads up to it in the same sentence
   * @param labelled whether its label says that it is the budget
   */
  static Optional<Amount> in(String clause, String before, boolean labelled) {
    var sums = SUM.matcher(clause);
    var from = 0;
    var first = Optional.<Amount>empty();
    while (sums.find()) {
      var sum = sums.group("sum");
      var bare = !UNIT.matcher(sum).find();
      var lead = clause.substring(from, sums.start());
      from = bare ? from : sums.end();
      var behind = clause.substring(sums.end());
      var digits = Character.isDigit(sum.strip().charAt(0));
      if (bare && !(digits && (labelled || SAID_IN_WAN.matcher(clause + before).find()))
          || OTHER.matcher(lead).find() && !labelled
          || EACH.matcher(behind).find()
          || PAST.matcher(clause.substring(0, sums.start())).find()
          || !labelled && PAST.matcher(before).find()
          || !labelled
              && !SPENT.matcher(clause.substring(0, sums.end())).find()
              && !SPENT.matcher(behind).find()
              && !(SPENT.matcher(before).find() && !OTHER.matcher(before).find())) {
        continue;
      }
      var read = read(sums);
      if (read.isPresent() && WHOLE.matcher(lead).find()) {
        return read;
      }
      first = first.isPresent() ? first : read;
    }
    return first;
  }

  /** 三四十万 is from 30 to 40. */
  private static String few(String sum) {
    return FEW.matcher(sum)
        .replaceAll(
            found ->
                found.group(1)
                    + found.group(3)
                    + found.group(4)
                    + "-"
                    + found.group(2)
                    + found.group(3)
                    + found.group(4));
  }

  private static Optional<Amount> read(MatchResult sums) {
    var text =
        few(sums.group("sum"))
            .replaceAll("(?i)(?<=\\d)\\s?w", "万")
            .replace("个亿", "亿")
            .replaceAll("块钱?", "元")
            .replaceAll("\\s?to\\s?", "-")
            .replaceAll("(?<=[\\d万亿])[到至](?=\\d)", "-");
    var most = sums.group("most") != null || sums.group("within") != null;
    var least = sums.group("least") != null || sums.group("above") != null;
    return Amount.read(text, null, Amount.Unit.TEN_THOUSAND_YUAN)
        .filter(found -> found.max() != null && found.max().signum() > 0)
        .map(found -> bounded(found, most, least));
  }

  /** One sum as the greatest or the least; a range stays what it is. */
  private static Amount bounded(Amount found, boolean most, boolean least) {
    if (!Objects.equals(found.max(), found.min()) || !most && !least) {
      return found;
    }
    return most ? new Amount(null, found.max()) : new Amount(found.min(), null);
  }
}
