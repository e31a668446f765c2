package io.scenariomarket.mining;

import java.util.List;
import java.util.regex.Pattern;

/** Takes in the clauses that state nothing, and tell of the circumstances of those that do. */
final class Asides {

  /** What stands before a statement and is none of it. */
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+,?|首先|其次|再次|最后|同时|此外|另外|\\(\\d+\\)|\\d+[.、)]"
              + "|(?:到|至)?20\\d\\d年(?:底|末|内)?(?:之?前)?|(?:年内|年底前|今年|明年|未来|下一步|其中)|会议(?:议定|决定|明确|要求|同意)|(?:根据|按照|为)[^,]{2,40}(?:要求|部署|精神))[,:]?");

  /** Whoever speaks, who is no part of what they say. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "^(?:(?:所以|因此|因而|于是)?(?:我们|咱们|我)(?:这里|那里|现在|目前|也|还|都|就|很|非常)*|所以|因此)(?=.{4})");

  /** What somebody gives for what they need: 「可开放三年的运行数据和试验场地」. */
  private static final Pattern OPENED =
      Pattern.compile(
          "^(?:可以?|能够?|愿意?|同意)(?:向[^,]{2,12})?(?:开放|提供|共享)(?<what>[^,]*(?:数据|场地|样本|样品|产线|机房|实验室|试验台|病例|用地)[^,]*)$");

  private static final Pattern SUPPORT =
      Pattern.compile("^(?<who>[^,]{2,60}?)等?(?:配合|协助|协同|参与|支持)$");

  private static final Pattern CHARGED = Pattern.compile("^由(?<who>.{2,40}?)(?:牵头|负责|承担|会同.*)+$");

  /** How far things are to be by a day that was said before. */
  private static final Pattern BY_THEN =
      Pattern.compile("^(?:全部|全面|基本|陆续|正式)*(?:上线|完成|建成|投用|投入使用|启用|到位)$");

  /** What several things are to reach, each its own: 「铜、铝回收率分别达到98%和95%」. */
  private static final Pattern APPORTIONED = Pattern.compile("分别[^,\\d]{0,4}\\d");

  private static final int SHORT = 10;

  private final Lexicon lexicon;

  Asides(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A clause without what leads up to it, and without whoever speaks. */
  Piece withoutLeadIn(Piece whole) {
    var leadIn = LEAD_IN.matcher(whole.text());
    var said = leadIn.find() ? whole.cut(leadIn.end()) : whole;
    var speaker = SPEAKER.matcher(said.text());
    return speaker.find() ? said.cut(speaker.end()) : said;
  }

  /**
   * Takes in a clause.
   *
   * @param behind whether something was stated before it
   * @return whether that is all it says
   */
  boolean take(Piece clause, Circumstances so, boolean behind) {
    var bare = lexicon.withoutAdverbs(clause);
    if (lexicon.governs(bare.text())) {
      so.pass(Passed.Reason.GOVERNANCE);
      return true;
    }
    if (lexicon.done(bare.text())) {
      so.aside(clause.text(), behind);
      return true;
    }
    if (behind && BY_THEN.matcher(clause.text()).matches()) {
      return true;
    }
    var opened = OPENED.matcher(clause.text());
    if (opened.matches()) {
      so.data(opened.group("what"));
      return true;
    }
    var charged = CHARGED.matcher(clause.text());
    if (charged.matches()) {
      so.lead(charged.group("who"));
      return true;
    }
    var support = SUPPORT.matcher(clause.text());
    if (support.matches() && so.charged()) {
      so.support(List.of(support.group("who").split("[、和]")));
      return true;
    }
    return figures(clause, so);
  }

  /** Takes in a clause that says hardly more than figures. */
  private static boolean figures(Piece clause, Circumstances so) {
    var apportioned = APPORTIONED.matcher(clause.text()).find();
    var figures = apportioned ? List.of(clause.text()) : Figures.in(clause.text());
    var said = figures.stream().mapToInt(String::length).sum();
    if (figures.isEmpty() || clause.text().length() - said > SHORT) {
      return false;
    }
    so.figures(figures);
    so.pass(Passed.Reason.RESULT);
    return true;
  }
}
