package io.scenariomarket.claims;

import io.scenariomarket.analysis.Segmenter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads claims that have no figure. */
final class SaidReader {

  /** Words of asking, which say nothing of what is asked for. */
  private static final Pattern ASKING =
      Pattern.compile(
          "(?:必须|须|应当|应|需要|需|要求|要|能够|能|可以|可|具备|具有|拥有|提供|支持|支援|实现|满足|确保|保证|采用|使用|进行|已经|已|完成|取得|获得|通过"
              + "|达到|不得|不能|不允许|不许|禁止|严禁|不可|不|含|不含|无|且|和|与|及|以及|并|并且|也|全部|全|均|都|时|的|中|在|下|后|前|对|为|等|有|是|到|从|至|向|任意|功能"
              + "|能力|其一|两种|三种|两个|三个|两项|三项|以上|即可|持有|接受|方)+");

  /** 3000 米级: how big something is, and not what. */
  private static final Pattern SIZE = Pattern.compile("\\d[\\d.]*\\p{L}{0,2}级");

  private static final Pattern DEMAND = Pattern.compile("须|应|需|要|支持|可|能|不|具备|提供|采用|取得|通过|覆盖|达到|无");

  /** How a clause begins that asks for something of its own. */
  private static final Pattern DEMANDED =
      Pattern.compile(
          "^(?:且|并|同时|还|也|另)*(?:必须|须|应|需|要|能够|能|可)*(?:支持|具备|通过(?!率)|取得|提供|持有|配备|适配|兼容|符合)"
              + "|等级|级别|[IV一二三四五六]级(?!以)");

  private static final Pattern CERTIFICATE =
      Pattern.compile("证书?|认证|许可|资质|备案|认可|标志|批件|批复|注册|密评|测评|名录|目录|公告|登记|专利|协议");

  private static final Pattern CERTIFIED =
      Pattern.compile("证|认可|许可|资质|备案|标志|批|注册|登记|通过|取得|获|列入|纳入|入选|持有|签|具备|专利");

  private static final Pattern SPACING = Pattern.compile("[ -]");

  private static final Pattern CODE =
      Pattern.compile("[A-Za-z]{2,}(?:[ -]?\\d[\\dA-Za-z.]*)?|[A-Z]\\d[\\dA-Za-z]*");

  private static final Pattern NUMBERED = Pattern.compile("\\d");

  /** A figure, and no digit of a name such as 5g, ipv6 or 2024 年. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![a-z\\d./-])(?<![a-z]"
              + " )(?:[2-9]|\\d{2,}|\\d+\\.\\d+)(?![\\d.]|-|[级类型号代期版层]|年(?!以)|/)");

  private final Lexicon lexicon;
  private final Segmenter segmenter;

  SaidReader(Lexicon lexicon, Segmenter segmenter) {
    this.lexicon = lexicon;
    this.segmenter = segmenter;
  }

  /** The levels that are asked for. */
  List<Claim.Levelled> levels(List<Clause> clauses) {
    return clauses.stream()
        .flatMap(
            clause ->
                Level.in(clause.text(), lexicon).stream()
                    .map(level -> new Claim.Levelled(clause.text(), level)))
        .toList();
  }

  /** What some clauses ask for beside a figure in another clause. */
  List<Claim> beside(List<Clause> clauses) {
    return clauses.stream()
        .filter(each -> !each.aside() && DEMANDED.matcher(each.text()).find())
        .flatMap(
            each -> {
              var levels = levels(List.of(each));
              return levels.isEmpty() ? claims(List.of(each)).stream() : levels.stream();
            })
        .toList();
  }

  List<Claim> claims(List<Clause> clauses) {
    var told = clauses.stream().filter(each -> !each.aside()).map(Clause::text).toList();
    var demanded = told.stream().filter(each -> DEMAND.matcher(each).find()).toList();
    var kept = demanded.isEmpty() ? told : demanded;
    var aliases =
        clauses.stream()
            .filter(Clause::aside)
            .flatMap(each -> codes(each.text()).stream())
            .toList();
    // What must be and what must not be is asked for each by itself: 本地部署，不依赖公有云.
    return kept.stream()
        .collect(Collectors.groupingBy(Stance::of, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(each -> !String.join("", each).isBlank())
        .map(each -> claim(each, aliases))
        .toList();
  }

  private Claim claim(List<String> kept, List<String> aliases) {
    var text = String.join("，", kept);
    var lower = Lexicon.lower(text);
    var words = words(text);
    return new Claim.Said(
        text,
        lower,
        Stance.of(text),
        Items.of(kept, this::named),
        words,
        codes(text),
        aliases,
        lexicon.phrases(lower),
        numbers(lower),
        Stance.none(text),
        CERTIFICATE.matcher(text).find(),
        words.stream()
            .filter(
                word -> !CERTIFICATE.matcher(word.text()).find() && !lexicon.object(word.text()))
            .toList());
  }

  /** Whether a text tells that something is certified. */
  static boolean certified(String text) {
    return CERTIFIED.matcher(text).find();
  }

  /** The words of a text that say what it is about; where all are general, those. */
  List<Word> words(String text) {
    var unsized = SIZE.matcher(Lexicon.lower(text)).replaceAll(" ");
    var said =
        Names.tokens(segmenter, unsized, SaidReader::asking).stream()
            .filter(word -> !asking(word))
            .filter(word -> word.codePoints().anyMatch(Character::isLetter))
            .distinct()
            .toList();
    var own = said.stream().filter(word -> !lexicon.generic(word)).toList();
    return (own.isEmpty() ? said : own).stream().map(lexicon::word).toList();
  }

  /** What one of several things is called: a code such as ISO 9001, of which no part is alone. */
  private List<Word> named(String text) {
    var codes = codes(text).stream().filter(NUMBERED.asPredicate()).toList();
    return codes.isEmpty()
        ? words(text)
        : codes.stream().map(code -> new Word(code, List.of())).toList();
  }

  /** The numbers of a text that no name in it has and no other phrase replaces. */
  private List<Pattern> numbers(String lower) {
    return NUMBER
        .matcher(lexicon.withoutPhrases(lower))
        .results()
        .map(MatchResult::group)
        .distinct()
        .map(number -> Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?![\\d.])"))
        .toList();
  }

  private static boolean asking(String word) {
    return ASKING.matcher(word).matches();
  }

  /** A text in which codes are found however they are spaced: SIL 2 is SIL2. */
  static String joined(String text) {
    return SPACING.matcher(text).replaceAll("");
  }

  private static List<String> codes(String text) {
    return CODE.matcher(text)
        .results()
        .map(found -> joined(Lexicon.lower(found.group())))
        .distinct()
        .toList();
  }
}
