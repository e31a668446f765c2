package io.scenariomarket.extraction;

import java.util.regex.Pattern;

/** Knows, from the operator's lists, what is none of the market's business. */
final class Exclusions {

  private static final Pattern PREAMBLE =
      Pattern.compile("^为了?.{4,}(?:制定本|特制定|现将|现就|决定|提出[^,]{0,8}(?:意见|方案|如下)|(?:通知|公告|函复)如下)");

  private static final Pattern PAST = Pattern.compile("^[^为除,]{1,6}(?<![明解])了(?!解)");

  private final Pattern policy;
  private final Pattern policyEnd;
  private final Pattern governs;
  private final Pattern deferred;
  private final Pattern ordinary;
  private final Pattern own;
  private final Pattern slogan;
  private final Pattern done;
  private final Pattern works;
  private final Pattern technology;
  private final Pattern scenarioEnd;

  Exclusions(MiningWords words) {
    this.policy = Pattern.compile(MiningWords.anyOf(words.policy()));
    this.policyEnd =
        Pattern.compile(
            MiningWords.anyOf(words.policyEnds()) + "(?:体系|建设|工作|力度|完善|保障|制定|研究|落实|开放|等|的)*$");
    this.governs = Pattern.compile("^" + MiningWords.anyOf(words.governance()));
    this.deferred = Pattern.compile(MiningWords.anyOf(words.deferred()));
    this.ordinary =
        Pattern.compile(
            MiningWords.anyOf(words.ordinary())
                + "|"
                + MiningWords.anyOf(words.ordinaryEnds())
                + "$");
    this.own = Pattern.compile("^(?:[^,希望]{0,16})" + MiningWords.anyOf(words.own()));
    this.slogan = Pattern.compile("^" + MiningWords.anyOf(words.slogans()));
    this.done = Pattern.compile("^(?:[^,]{0,12})" + MiningWords.anyOf(words.done()));
    this.works = Pattern.compile("^" + MiningWords.anyOf(words.works()));
    this.technology = Pattern.compile(MiningWords.anyOf(words.technology()));
    this.scenarioEnd = Pattern.compile(MiningWords.anyOf(words.scenarioEnds()) + "$");
  }

  /** Whether a text names rules, money, people or the like: nothing that anybody could offer. */
  boolean policy(String text) {
    return policy.matcher(text).find()
        || text.startsWith("《")
        || policyEnd.matcher(text).find() && !scenarioEnd.matcher(text).find();
  }

  /** Whether a clause begins with what only an administration does. */
  boolean governs(String text) {
    return governs.matcher(text).find();
  }

  /** Whether a text names what is bought or built every year, and no use of technology. */
  boolean ordinary(String text) {
    return ordinary.matcher(text).find();
  }

  /** Whether a sentence tells what somebody makes or offers. */
  boolean own(String text) {
    return own.matcher(text).find();
  }

  /** Whether a heading exhorts rather than names something. */
  boolean exhorts(String text) {
    return slogan.matcher(text).find();
  }

  /** Whether a sentence says that something is not to be done, or not yet. */
  boolean deferred(String text) {
    return deferred.matcher(text).find();
  }

  /** Whether a clause reports what has been done. */
  boolean done(String text) {
    return done.matcher(text).find() || PAST.matcher(text).find();
  }

  /** Whether a clause says how many of something are built or bought that is no technology. */
  boolean works(String clause) {
    return works.matcher(clause).find() && Wording.counted(clause) && !technological(clause);
  }

  /** Whether a text names technology. */
  boolean technological(String text) {
    return technology.matcher(text).find();
  }

  /** Whether a sentence says no more than why a document was written. */
  boolean preamble(String sentence) {
    return PREAMBLE.matcher(sentence).find();
  }
}
