package io.scenariomarket.intake;

import io.scenariomarket.extraction.CandidateKind;
import io.scenariomarket.extraction.Extractor;
import io.scenariomarket.extraction.Statement;
import io.scenariomarket.shared.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a need is called: in a subject, in a heading, or in what somebody wishes for. */
final class Titles {

  /** A longer one is cut. */
  static final int LONGEST_TITLE = 40;

  private static final int SHORTEST_TITLE = 4;

  private static final int LONGEST_HEADING = 24;

  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?i)(?:主题|标题|subject|re|fw|回复|转发|事由)\\s*:\\s*(?:关于)?(?:re|fw|回复|转发)?:?\\s*(?<title>.{6,60}?)(?:的(?:函|请示|报告|邮件|咨询|通知))?$");

  /** The name of what a passage is about, in a sentence or line of its own. */
  private static final Pattern ABOUT =
      Pattern.compile("^(?:关于)(?<title>.{4,40}?)(?:的)?(?:技术)?(?:难题|需求|问题|函|请示|报告|情况|事宜|方案|项目)*$");

  /** What tells no thing, but a time, a number of pieces or a trial. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:先|再|尽快|尽早|问|有没有|\\d|春节|年底|明年|今年|把|将|贵|单位|你们|您|合作单位|能|非接触的$|后)|试试|[前后]$|^.{0,3}(?:联系|对接|沟通|交流|了解)");

  private static final Pattern WISH =
      Pattern.compile(
          "(?i)(?:想(?:要|找|上|引进|引入|采购|做|搞|开发|建设?|买|装)?|希望(?:能)?|打算|拟|计划|准备|需要|需(?=一)|寻求?|征集|诚征|求购?|急需|考虑)+(?:找|上|引[进入]|采购|开发|建设?|做|搞|买|装|开展|寻找?|研发|研制|部署|采用|定制|合作|攻关|一家|能|有|个|能够)*(?<what>(?:一套|一种|一个|一款|一台|套|种|款)?[^,]{3,40})");

  private static final Pattern ENGLISH_WISH =
      Pattern.compile(
          "(?i)(?:looking for|seeking|seeks?|in search of|need|want to"
              + " (?:build|buy|deploy|find|install)|would like to"
              + " (?:build|buy|deploy|find|install))\\s+(?:an? |the |some )?(?<what>[^,]{4,80})");

  /** What is none, although it stands where titles stand. */
  private static final Pattern NO_HEADING =
      Pattern.compile(".*(?:纪要|记录|会议|摘录|来电|您好|你好|我们|我是|微信|转发|备忘|通知|表)$?.*");

  private static final Pattern NUMBERED = Pattern.compile("\\d{5}|@");

  private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}A-Za-z0-9 ()/+-]+");

  private Titles() {}

  /** The subject of a mail, where a line is one. */
  static Optional<String> subject(String line) {
    var subject = SUBJECT.matcher(line);
    return subject.matches() ? Optional.of(subject.group("title")) : Optional.empty();
  }

  /**
   * A sentence that is no more than a name of what is sought, as headings are.
   *
   * @param heads whether it stands where headings do
   */
  static Optional<String> heading(String sentence, boolean heads, LocalDate today) {
    var text = sentence.replaceFirst("\\([^)]*\\)$", "");
    if (Labelled.heading(text).isPresent()) {
      return Optional.empty();
    }
    var about = ABOUT.matcher(text);
    if (about.matches()) {
      return Optional.of(about.group("title"));
    }
    var names =
        heads
            && text.length() >= SHORTEST_TITLE
            && text.length() <= LONGEST_HEADING
            && PLAIN.matcher(text).matches()
            && !NO_HEADING.matcher(text).matches();
    var says =
        Topic.greets(text)
            || Topic.troubles(text)
            || Topic.asks(text)
            || Topic.wishes(text)
            || Money.in(text, "", false).isPresent()
            || new Dates(today).in(text, false).isPresent();
    return names && !says ? Optional.of(text) : Optional.empty();
  }

  /** What a whole text states, where no wish names it. */
  static Optional<String> stated(String text, Extractor extractor) {
    return extractor.read(text, Set.of(), (_, _) -> {}).found().stream()
        .map(found -> found.proposal().statement())
        .filter(says -> says.kind() != CandidateKind.CAPABILITY)
        .map(Statement::title)
        .filter(title -> !NUMBERED.matcher(title).find())
        .findFirst();
  }

  /** What a clause wishes for. */
  static Optional<String> wished(String clause) {
    var wish = WISH.matcher(clause);
    var english = ENGLISH_WISH.matcher(clause);
    var what = wish.find() ? wish.group("what") : english.find() ? english.group("what") : "";
    var named =
        what.replaceFirst("^(?:对|将|把)(.{2,30}?)(?:进行|做|实施|开展)(.{2,8})$", "$1$2")
            .replaceFirst("^(?:一家|一套|弄一个|弄|用|一下|东西|一种|一个|一款|一台|套|种|款|个|能够|能|可以|可|的)+", "")
            .replaceFirst("(?:的(?:公司|厂家|供应商|团队|单位|企业|合作方|办法|方案)|吧|呢|了|的)+$", "")
            .strip();
    return named.length() < SHORTEST_TITLE || NO_NAME.matcher(named).find()
        ? Optional.empty()
        : Optional.of(Text.shortened(named, LONGEST_TITLE));
  }
}
