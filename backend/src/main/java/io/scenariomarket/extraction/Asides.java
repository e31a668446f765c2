package io.scenariomarket.extraction;

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
          "^(?:(?:所以|因此|因而|于是)?(?:我们|咱们|我|他们|其|答:)(?:这里|那里|现在|目前|也|还|都|就|很|非常)*|所以|因此)(?=.{4})");

  /** How far things are to be by a day that was said before. */
  private static final Pattern BY_THEN =
      Pattern.compile("^(?:全部|全面|基本|陆续|正式)*(?:上线|完成|建成|投用|投入使用|启用|到位)$");

  /** What several things are to reach, each its own: 「铜、铝回收率分别达到98%和95%」. */
  private static final Pattern APPORTIONED = Pattern.compile("分别[^,\\d]{0,4}\\d");

  private static final int SHORT = 10;

  private final Lexicon lexicon;
  private final Exclusions exclusions;

  Asides(Setting setting) {
    this.lexicon = setting.lexicon();
    this.exclusions = setting.exclusions();
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
    if (exclusions.governs(bare.text())) {
      so.pass(Passed.Reason.GOVERNANCE);
      return true;
    }
    if (exclusions.done(bare.text())) {
      return true;
    }
    if (behind && BY_THEN.matcher(clause.text()).matches()) {
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
    so.pass(Passed.Reason.RESULT);
    return true;
  }
}
