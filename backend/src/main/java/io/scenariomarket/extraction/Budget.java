package io.scenariomarket.extraction;

import io.scenariomarket.sheet.Amount;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds how much money there is for a need: not what one piece costs, nor what is granted. */
final class Budget {

  private static final String SUM =
      "(?:不超过|不高于|最高|不低于|至少)?\\d[\\d,.]*(?:亿|千万|百万|万|千)?元?(?:[-~—至到]+\\d[\\d,.]*)?(?:亿|千万|百万|万|千)?元(?:以内|以上|以下)?";
  private static final Pattern MONEY = Pattern.compile(SUM);
  private static final Pattern BARE = Pattern.compile("[\\d.,]+(?:[-~—至到]+[\\d.,]+)?");

  private static final Pattern SAID =
      Pattern.compile(
          "^(?<about>[^,。\\d]{0,12}?(?:投资|投入|预算|资金|经费|榜金|概算|造价)[^,。\\d]{0,8}?)(?<sum>" + SUM + ")");

  private static final Pattern ALONE =
      Pattern.compile(
          "(?:预算|估算|概算|合计|总计|共计|预计|大概|大约|差不多|控制在|约)*(?:"
              + SUM
              + "|\\d[\\d.]*[万亿]元?(?:块钱?)?(?:以内|之内|以下|上下)?)(?:左右)?(?:吧|的样子)?");

  /** What is no budget of this need, although it is money. */
  private static final Pattern OTHER =
      Pattern.compile("每|单|补|奖|基金|专项|财政|贷|融资|引进|累计|完成投资|均|产业|研发投入|固定资产");

  /** Where the money comes from and how it is paid, which a need does not say. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "^(?:所需)?(?:资金|经费)?(?:由|从|在|按|分)[^,]{1,24}(?:自筹|列支|支付|付款|统筹解决|安排解决|资金中解决|预算|分担|负担|承担)$|^(?:项目)?(?:预算|经费|资金|投资)[^,\\d]{0,4}(?:待定|面议|另议|协商)$");

  private static final Pattern AROUND =
      Pattern.compile("^(?:预算|估算|概算|合计|总计|共计|预计|大概|大约|差不多|控制在)+|(?:吧|的样子)$");

  /** At most so much, as English says it. */
  private static final Pattern UP_TO =
      Pattern.compile(
          "(?i)^(?:up to|at most|not exceeding|no more than|max(?:imum)?(?:"
              + " of)?|within|below|under)\\s+");

  private static final Pattern ABOUT =
      Pattern.compile("(?i)^(?:about|approximately|approx\\.?|around|circa|ca\\.?|some)\\s+");

  private static final Pattern TO = Pattern.compile("(?<=\\d) to (?=\\d)");

  private static final Amount.Unit TEN_THOUSANDS = Amount.Unit.TEN_THOUSAND_YUAN;

  private Budget() {}

  /** What a clause says of the money for what is to be done. */
  static Optional<Amount> in(String clause) {
    if (ALONE.matcher(clause).matches()) {
      return read(AROUND.matcher(clause).replaceAll(""));
    }
    var said = SAID.matcher(clause);
    if (!said.find()) {
      return Optional.empty();
    }
    var about = said.group("about");
    // Money that the market does not count in is said, and yet no budget.
    return Amount.foreign("", about)
        ? Optional.of(Amount.OPEN)
        : OTHER.matcher(about).find() ? Optional.empty() : read(said.group("sum"));
  }

  /** Whether a clause says no more than who pays, or how. */
  static boolean source(String clause) {
    return SOURCE.matcher(clause).matches();
  }

  /**
   * What the value of a label says.
   *
   * @param unit what a bare number counts, empty where the label does not say it
   */
  static Amount labelled(String written, String unit) {
    var most = UP_TO.matcher(written);
    if (most.find()) {
      return new Amount(null, labelled(written.substring(most.end()), unit).max());
    }
    var value = TO.matcher(ABOUT.matcher(written).replaceFirst("")).replaceAll("-");
    var whole =
        Amount.read(BARE.matcher(value).matches() ? value + unit : value, null, TEN_THOUSANDS);
    if (whole.isPresent()) {
      return whole.get();
    }
    var money = MONEY.matcher(value);
    return money.find() && !Amount.foreign("", value)
        ? read(money.group()).orElse(Amount.OPEN)
        : Amount.OPEN;
  }

  private static Optional<Amount> read(String sum) {
    return Amount.read(sum, TEN_THOUSANDS);
  }
}
