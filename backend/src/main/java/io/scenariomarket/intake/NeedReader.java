package io.scenariomarket.intake;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.extraction.CandidateKind;
import io.scenariomarket.extraction.Cuts;
import io.scenariomarket.extraction.Extractor;
import io.scenariomarket.extraction.Figures;
import io.scenariomarket.extraction.Piece;
import io.scenariomarket.extraction.SourceText;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.shared.Contact;
import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what somebody tells of one need: line by line, sentence by sentence, clause by clause. Safe
 * for many threads.
 */
public final class NeedReader {

  /** As many characters are read of one need at most. */
  static final int LONGEST = 8_000;

  /** Nobody says more in one breath; patterns would take long to say so. */
  private static final int LONGEST_CLAUSE = 200;

  private static final int LONGEST_TITLE = 40;
  private static final int SHORTEST_TITLE = 4;

  /** What stands before a line's own words. */
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:…+)?(?:[-—–•●■◆·*>…]+|\\(?\\d{1,2}[.、)](?!\\d)|\\(?[一二三四五六七八九十]{1,3}[.、)]|[①-⑳]|[一二三四五六七八九]是)\\s*");

  /** A label that the operator's words do not have: up to a colon, and short. */
  private static final Pattern LABEL =
      Pattern.compile("^[【\\[]?(?<label>[^:|,。;、\\d]{2,12}?)[】\\]]?\\s*[:|]\\s*");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?i)(?:主题|标题|subject|re|fw|回复|转发|事由)\\s*:\\s*(?:关于)?(?:re|fw|回复|转发)?:?\\s*(?<title>.{6,60}?)(?:的(?:函|请示|报告|邮件|咨询|通知))?$");

  /** What goes on with the clause before it. */
  private static final Pattern GOES_ON =
      Pattern.compile("^(?:并|且|以|从而|否则|而|这样|也|所以|因为|不然|或|(?:.{1,4}$))");

  /** The name of what a passage is about, in a sentence or line of its own. */
  private static final Pattern ABOUT =
      Pattern.compile("^(?:关于)(?<title>.{4,40}?)(?:的)?(?:技术)?(?:难题|需求|问题|函|请示|报告|情况|事宜|方案|项目)*$");

  private static final Pattern LATIN_COMMA =
      Pattern.compile("(?i)(?<=[a-z0-9%)]), (?=[a-z≤≥<>])|(?<!\\d):\\s*(?!\\d|//)");

  /** What tells no thing, but a time, a number of pieces or a trial. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:先|再|尽快|尽早|问|有没有|\\d|春节|年底|明年|今年|把|将|贵|单位|你们|您|合作单位|能|非接触的$|后)|试试|[前后]$|^.{0,3}(?:联系|对接|沟通|交流|了解)");

  /** What only leads up to what is said next. */
  private static final Pattern HESITANT =
      Pattern.compile("^.{1,10}(?:嘛|呢|吧|的话|这块儿?|方面|那边)$|^.{0,4}(?:呃|嗯|那个|就是)$");

  /** What ends in a colon, and lists behind it what is asked for. */
  private static final Pattern LISTS =
      Pattern.compile("(?i)要求|指标|达到|如下|满足|功能|参数|must|require|spec|need");

  private static final Pattern NUMBERED = Pattern.compile("\\d{5}|@");

  private static final Pattern ANSWERED = Pattern.compile("报名|揭榜|投标|申报|反馈|答复|应答|递交|响应");

  private static final Pattern WANTED = Pattern.compile("^[【\\[]?(?:需求|诉求|想要)");

  /** What an organisation signs with: its name, a part of its house, and somebody. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:^|[，,：:—])\\s*(?<who>\\p{IsHan}{3,14})(?:（[^）]*）)?["
              + " \\u3000]+\\p{IsHan}{1,8}(?:部|科|处|室|办|中心|组)[ \\u3000]");

  private static final Pattern FIGURE = Pattern.compile("\\d.*;|[≥≤<>%]|\\d{2}.*(?:以上|以内|以下)");

  private static final int LONGEST_LABEL = 12;

  private static final int LONGEST_HEADING = 24;

  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)^(?:您好|你好|大家好|各位[^,]{0,8}|尊敬的.{0,16}|[^,]{0,8}(?:领导|老师|同志|经理|主任)(?:们)?(?:您好|你好|好)?|谢谢.{0,6}|感谢.{0,8}|此致|敬礼|祝.{1,6}|顺祝.{1,6}|以上|麻烦.{0,8}|盼复|请知悉|hi|hello|dear"
              + " .*|thanks?.*|best regards|kind"
              + " regards|regards|嗯+|那个|就是说?|对|好的?|行|哦|啊)[!,.。:~]*$");

  private static final Pattern WISH =
      Pattern.compile(
          "(?i)(?:想(?:要|找|上|引进|引入|采购|做|搞|开发|建设?|买|装)?|希望(?:能)?|打算|拟|计划|准备|需要|需(?=一)|寻求?|征集|诚征|求购?|急需|考虑)+(?:找|上|引[进入]|采购|开发|建设?|做|搞|买|装|开展|寻找?|研发|研制|部署|采用|定制|合作|攻关|一家|能|有|个|能够)*(?<what>(?:一套|一种|一个|一款|一台|套|种|款)?[^,]{3,40})");

  private static final Pattern ENGLISH_WISH =
      Pattern.compile(
          "(?i)(?:looking for|seeking|seeks?|in search of|need|want to"
              + " (?:build|buy|deploy|find|install)|would like to"
              + " (?:build|buy|deploy|find|install))\\s+(?:an? |the |some )?(?<what>[^,]{4,80})");

  private static final Pattern PLACED =
      Pattern.compile(
          "(?:先|只|就)(?:在|拿|改|给|做)(?<first>[^,]{2,12}?(?:泊位|号线|生产线|产线|装线|站|大楼|厂房|[一二三四五六七八九十\\\\d]楼|园区|片区|厂区|院区|校区|池|仓库|大桥|场馆|车间|船坞|码头|病区|街道|小区))|放在(?<put>[^,]{2,20})|我们?在(?<has>\\p{IsHan}{2,10}?)有|(?:先|拟|计划)?在(?<tried>[^,在]{2,16}?)(?:上|里|内|中)?(?:先行)?(?:试用|试点|先试|示范|实施|落地|安装|部署)|(?:地点|地方|位置|实施地|项目地|地址|场地|小区|厂区|校区|仓库|车间)(?:就|设)?(?:在|是|为|:)(?<named>[^,]{2,40})|(?:^|先|就|拟|计划|准备|打算|放|装|设|用|部署|安装|位于|试点)(?:在|于)?(?:我们|我院|本)?(?<=在|于|放|位于|我们)(?<where>[^,]{1,24}?(?:车间|厂区|园区|院区|病区|病房|大楼|号楼|船坞|厂房|出口|全区|码头|港区|街道|大道|小区|库区|仓库|基地|泵站|水厂|实验室|机房|隧道|大桥|变电站|高速|校区|产线|生产线|工地|科技园|开发区|新区|高新区|园|村|镇))");

  /** What a supplier must hold, in whatever words. */
  private static final Pattern HELD =
      Pattern.compile(
          "(?:持有|具有|具备|通过|取得|[须要应得需]有|[须要应得需]是|[须要应得需]为|有)(?<what>[^,;。]{2,30}?(?:资质|证书|许可证|认证|业绩|注册证|会员单位|资格证|资格)(?:[和及、][^,;。]{2,16}?(?:资质|证书|许可证|认证|业绩|注册证|会员单位|资格证|资格))*)");

  private static final Pattern SUPPLIER =
      Pattern.compile("供方|供应商|厂家|厂商|投标|合作方|单位|揭榜方|承接|你们|乙方|谁家|企业|公司|产品|^[须要得应]|^具");

  private static final Pattern HOLDS =
      Pattern.compile(
          "(?i)供方|供应商|厂家|厂商|投标|合作方|合作单位|施工单位|意向单位|揭榜方|承接|你们|乙方|谁家|具备|具有|持有|取得|[须要得应需必]有|[须应必要]是|须|通过|资质|资格|supplier|vendor|certif|must"
              + " hold|must have|must be|accredit");

  private static final Pattern FROM =
      Pattern.compile(
          "(?i)(?:仅限|只限|限|只(?:考虑|要|找|接受)|优先|最好(?:是|在)?|要求|须|必须|希望)[^,]{0,12}|[^,]{0,12}(?:企业|供应商|单位|公司|团队|厂家|厂商)[^,]{0,8}(?:优先|即可|都行|不限|为主)|only"
              + " (?:suppliers|companies|vendors)|based in");

  private static final Pattern FIRMS =
      Pattern.compile("(?i)企业|供应商|单位|公司|团队|厂家|厂商|供方|服务商|注册|落地|本地|以内的|范围|supplier|vendor|compan");

  private final Extractor extractor;
  private final Terms qualifications;
  private final Terms regions;
  private final Terms cooperation;

  /**
   * A reader.
   *
   * @param extractor what knows labels, and what texts state
   */
  public NeedReader(Extractor extractor, Vocabulary vocabulary) {
    this.extractor = extractor;
    this.qualifications = new Terms(vocabulary, TermKind.QUALIFICATION);
    this.regions = new Terms(vocabulary, TermKind.REGION);
    this.cooperation = new Terms(vocabulary, TermKind.COOPERATION);
  }

  /**
   * What a text tells.
   *
   * @param today the day from which 明年 and 三个月内 count
   */
  public Told read(String text, LocalDate today) {
    var source = SourceText.of(Spoken.parted(text));
    var reading = new Draft(source, today);
    var open = Optional.<Topic>empty();
    var lines = Cuts.lines(source.whole());
    for (var i = 0; i < lines.size(); i++) {
      open = line(lines.get(i), open, reading, i >= lines.size() - 4);
    }
    if (reading.title().isEmpty()) {
      proposed(text).ifPresent(title -> reading.title(title));
    }
    return reading.told();
  }

  /** One line; gives what a label without a value says of the lines below it. */
  private Optional<Topic> line(Piece whole, Optional<Topic> open, Draft draft, boolean last) {
    var line = whole.strip();
    if (line.isEmpty()) {
      return open;
    }
    var subject = SUBJECT.matcher(line.text());
    if (subject.matches()) {
      draft.title(subject.group("title"));
      draft.mark(Topic.TITLE, line);
      return Optional.empty();
    }
    var signs = SIGNED.matcher(draft.written(line.text(), line));
    if (signs.find()) {
      draft.owner(signs.group("who"), line, false);
    }
    var bullet = BULLET.matcher(line.text());
    var listed = bullet.find() && bullet.end() > 0;
    var rest = listed ? line.cut(bullet.end()) : line;
    var label = extractor.label(rest.text());
    var own = LABEL.matcher(rest.text());
    var topic = label.flatMap(found -> Topic.of(found.field()));
    var end = label.map(found -> found.end()).orElse(0);
    if (own.find() && (topic.isEmpty() || own.end() >= end)) {
      var named = Labelled.topic(own.group("label"));
      if (named.isPresent() || topic.isEmpty()) {
        topic = named;
        end = named.isPresent() || label.isPresent() ? Math.max(own.end(), end) : 0;
      }
    }
    var value = rest.cut(end).strip();
    if (is(topic, Topic.PERIOD) && ANSWERED.matcher(rest.text().substring(0, end)).find()) {
      topic = Optional.empty();
      value = rest;
    }
    if (is(topic, Topic.PROBLEM) && value.isEmpty() && WANTED.matcher(rest.text()).find()) {
      topic = Optional.of(Topic.REQUIREMENT);
    }
    if (is(topic, Topic.TITLE) && FIGURE.matcher(value.text()).find()) {
      topic = Optional.of(Topic.REQUIREMENT);
    }
    if (topic.isEmpty() && listed && rest.text().length() <= LONGEST_LABEL) {
      var heads = Labelled.topic(rest.text());
      if (heads.isPresent() && !FIGURE.matcher(rest.text()).find()) {
        return heads;
      }
    }
    if (end > 0 && value.isEmpty()) {
      return topic.isPresent() ? topic : Optional.empty();
    }
    if (last && topic.isEmpty()) {
      var signed = People.signed(line.text());
      if (signed.isPresent()) {
        draft.owner(signed.get(), line, true);
        return open;
      }
    }
    if (line.from() == 0) {
      People.titled(line.text()).ifPresent(owner -> draft.owner(owner, line, false));
    }
    var about =
        topic.isPresent()
            ? topic
            : listed
                    || open.filter(each -> each == Topic.REQUIREMENT || each == Topic.PROBLEM)
                            .isPresent()
                        && end == 0
                ? open
                : Optional.<Topic>empty();
    var sentences = Cuts.sentences(value);
    if (about.filter(each -> each == Topic.TITLE).isPresent() && !sentences.isEmpty()) {
      draft.title(draft.written(sentences.getFirst().text(), sentences.getFirst()));
      draft.mark(Topic.TITLE, sentences.getFirst());
      sentences = sentences.subList(1, sentences.size());
      about = Optional.empty();
    }
    Optional<Topic> previous = Optional.empty();
    for (var sentence : sentences) {
      if (about.isEmpty() && named(sentence, line, sentences.size(), listed, draft)) {
        continue;
      }
      var at = sentence.to() - value.from();
      previous = sentence(sentence, about, previous, draft);
      if (at >= value.text().length() || ";；:".indexOf(value.text().charAt(at)) < 0) {
        previous = Optional.empty();
      }
    }
    return topic.isPresent()
            || end == 0 && (listed || open.isPresent() && line.text().length() > 60)
        ? topic.isPresent() ? Optional.empty() : open
        : end > 0 ? Optional.empty() : open;
  }

  /** Whether a sentence is no more than a name of what is sought, as headings and subjects are. */
  private static boolean named(
      Piece sentence, Piece line, int sentences, boolean listed, Draft draft) {
    var text = sentence.text().replaceFirst("\\([^)]*\\)$", "");
    var about = ABOUT.matcher(text);
    if (Labelled.topic(text).isPresent() && text.length() <= LONGEST_LABEL) {
      return false;
    }
    if (!draft.title().isEmpty()) {
      return false;
    }
    if (about.matches()) {
      draft.title(about.group("title"));
      draft.mark(Topic.TITLE, sentence);
      return true;
    }
    var heads = line.from() == 0 && sentences == 1 || listed && sentences > 1;
    if (!heads
        || text.length() < SHORTEST_TITLE
        || text.length() > LONGEST_HEADING
        || GREETING.matcher(text).matches()
        || !text.matches("[\\p{IsHan}A-Za-z0-9 ()/+-]+")
        || text.matches(".*(?:纪要|记录|会议|摘录|来电|您好|你好|我们|我是|微信|转发|备忘|通知|表)$?.*")
        || Topic.troubles(text)
        || Topic.asks(text)
        || Topic.wishes(text)
        || Money.in(text, "", false).isPresent()
        || new Dates(draft.today()).in(text, text, false).isPresent()) {
      return false;
    }
    draft.title(text);
    draft.mark(Topic.TITLE, sentence);
    return true;
  }

  private Optional<Topic> sentence(
      Piece sentence, Optional<Topic> labelled, Optional<Topic> goesOn, Draft draft) {
    var text = sentence.text();
    if (GREETING.matcher(text).matches()) {
      return goesOn;
    }
    draft.began();
    People.speaker(text)
        .ifPresent(name -> draft.contact(new Contact(name, null, null), sentence, false));
    People.owner(text).ifPresent(owner -> draft.owner(owner, sentence, People.introduced(text)));
    var before = new StringBuilder();
    var previous = goesOn;
    for (var clause : clauses(sentence)) {
      var cue = clause.text().endsWith(":");
      var said = cue ? clause.cut(0, clause.text().length() - 1) : clause;
      if (said.text().length() > LONGEST_CLAUSE) {
        draft.leave(said);
        continue;
      }
      var lead = before.substring(Math.max(0, before.length() - LONGEST_CLAUSE));
      previous = clause(said, sentence, lead, labelled, previous, draft);
      if (cue && (is(previous, Topic.TITLE) || LISTS.matcher(said.text()).find())) {
        previous = Optional.of(Topic.REQUIREMENT);
      }
      before.append(clause.text()).append(',');
    }
    return previous;
  }

  /** Where words are set apart by spaces, a comma with a space ends a clause as well. */
  private static List<Piece> clauses(Piece sentence) {
    return joined(sentence, Cuts.at(sentence, c -> c == ',')).stream()
        .flatMap(
            clause -> {
              var parts = new ArrayList<Piece>();
              var from = 0;
              var ends = LATIN_COMMA.matcher(clause.text());
              while (ends.find()) {
                var colon = clause.text().charAt(ends.start()) == ':';
                parts.add(clause.cut(from, ends.start() + (colon ? 1 : 0)).strip());
                from = ends.end();
              }
              parts.add(clause.cut(from).strip());
              return parts.stream().flatMap(NeedReader::listed).filter(each -> !each.isEmpty());
            })
        .toList();
  }

  /** Several requirements that only 、 parts. */
  private static Stream<Piece> listed(Piece clause) {
    var parts = Cuts.at(clause, c -> c == '、');
    var asked =
        parts.stream().filter(each -> each.text().length() > 4 && Topic.asks(each.text())).count();
    return asked > 1 ? parts.stream() : Stream.of(clause);
  }

  /** 「漏检率嘛,得千分之一以下」 is one clause. */
  private static List<Piece> joined(Piece sentence, List<Piece> clauses) {
    var joined = new ArrayList<Piece>();
    for (var clause : clauses) {
      if (!joined.isEmpty() && HESITANT.matcher(joined.getLast().text()).find()) {
        var start = joined.removeLast().from() - sentence.from();
        joined.add(sentence.cut(start, clause.to() - sentence.from()));
      } else {
        joined.add(clause);
      }
    }
    return joined;
  }

  private Optional<Topic> clause(
      Piece clause,
      Piece sentence,
      String before,
      Optional<Topic> labelled,
      Optional<Topic> previous,
      Draft draft) {
    var text = clause.text();
    if (GREETING.matcher(text).matches()) {
      return previous;
    }
    var contact = People.contact(text, before, is(labelled, Topic.CONTACT));
    if (contact.isPresent()) {
      draft.contact(
          contact.get(), clause, is(labelled, Topic.CONTACT) || People.called(text + before));
      return Optional.of(Topic.CONTACT);
    }
    var known = false;
    if (is(labelled, Topic.OWNER)) {
      draft.owner(text.replaceFirst("[ (].*$", ""), clause, true);
      return Optional.of(Topic.OWNER);
    }
    if (is(labelled, Topic.PLACE) && !text.contains("会议室")) {
      draft.place(text, clause);
      return Optional.of(Topic.PLACE);
    }
    var money = Money.in(text, before, is(labelled, Topic.BUDGET));
    if (money.isPresent()) {
      draft.budget(money.get(), clause);
      known = true;
    }
    var time = new Dates(draft.today()).in(text, sentence.text(), is(labelled, Topic.PERIOD));
    if (time.isPresent()) {
      draft.period(time.get(), clause, is(labelled, Topic.PERIOD));
      known = true;
    }
    var held =
        HOLDS.matcher(text).find()
                || is(labelled, Topic.QUALIFICATION)
                || HOLDS.matcher(before).find()
            ? held(text)
            : List.<String>of();
    if (!held.isEmpty()) {
      draft.qualifications(held, clause);
      known = true;
    }
    var from =
        FIRMS.matcher(text).find() && FROM.matcher(text).find() || is(labelled, Topic.REGION)
            ? regions.in(text)
            : List.<String>of();
    if (!from.isEmpty()) {
      draft.regions(from, clause);
      known = true;
    }
    var forms = cooperation.in(text);
    if (!forms.isEmpty()
        && (is(labelled, Topic.COOPERATION)
            || Pattern.compile("方式|形式|合作|可以|愿意|希望|接受|采取|考虑|cooperat").matcher(text).find())) {
      draft.cooperation(forms, clause);
      known = true;
    }
    var placed = PLACED.matcher(text);
    if (placed.find() && !draft.placed() && !Topic.troubles(text)) {
      var where =
          Stream.of("named", "where", "tried", "has", "first", "put")
              .map(placed::group)
              .filter(Objects::nonNull)
              .findFirst()
              .orElseThrow();
      draft.place(where.replaceFirst("^(?:就?在|我们的?)+", ""), clause);
      known = known || placed.group("named") != null;
    }
    if (draft.title().isEmpty() && is(labelled, Topic.PROBLEM) && Topic.wishes(text)) {
      title(text).ifPresent(title -> draft.title(draft.written(title, clause)));
    }
    if (is(labelled, Topic.PROBLEM)
        && Figures.of(Spoken.figures(text)).isPresent()
        && Topic.asks(text)) {
      draft.asked(clause, false);
      return labelled;
    }
    if (labelled.isPresent()
        && Set.of(Topic.PROBLEM, Topic.BACKGROUND, Topic.RESULT, Topic.DATA)
            .contains(labelled.get())) {
      draft.say(labelled.get(), clause);
      return labelled;
    }
    if (Topic.opens(text) && !is(labelled, Topic.REQUIREMENT)) {
      draft.say(Topic.DATA, clause);
      return Optional.of(Topic.DATA);
    }
    if (known) {
      return previous;
    }
    if (is(labelled, Topic.REQUIREMENT)) {
      draft.asked(clause, !before.isEmpty() && GOES_ON.matcher(text).find());
      return labelled;
    }
    if (draft.title().isEmpty() && Topic.wishes(text)) {
      var title = title(text);
      if (title.isPresent()) {
        draft.title(draft.written(title.get(), clause));
        draft.mark(Topic.TITLE, clause);
        draft.wish(clause);
        return Optional.of(Topic.TITLE);
      }
    }
    if (Topic.aims(text)) {
      draft.say(Topic.RESULT, clause);
      return Optional.of(Topic.RESULT);
    }
    if (is(previous, Topic.TITLE) && !Topic.troubles(text) && !Topic.describes(text)) {
      draft.asked(clause, false);
      return Optional.of(Topic.REQUIREMENT);
    }
    var figure = Figures.of(Spoken.figures(text)).isPresent();
    if (Topic.asks(text) && !(Topic.troubles(text) && !figure && is(previous, Topic.PROBLEM))
        || figure && is(previous, Topic.REQUIREMENT)) {
      draft.asked(clause, false);
      return Optional.of(Topic.REQUIREMENT);
    }
    if (Topic.troubles(text)) {
      draft.say(Topic.PROBLEM, clause);
      return Optional.of(Topic.PROBLEM);
    }
    if (is(previous, Topic.REQUIREMENT)) {
      draft.asked(clause, GOES_ON.matcher(text).find());
      return previous;
    }
    if (Topic.wishes(text) && draft.wished()) {
      draft.asked(clause, false);
      return Optional.of(Topic.REQUIREMENT);
    }
    if (previous.isPresent()
        && Set.of(Topic.PROBLEM, Topic.RESULT, Topic.DATA).contains(previous.get())) {
      draft.say(previous.get(), clause);
      return previous;
    }
    if (Topic.describes(text) || is(previous, Topic.BACKGROUND)) {
      draft.say(Topic.BACKGROUND, clause);
      return Optional.of(Topic.BACKGROUND);
    }
    draft.leave(clause);
    return Optional.empty();
  }

  /**
   * What a clause says that somebody has to hold: the vocabulary's terms, or else its own words.
   */
  private List<String> held(String text) {
    if (text.contains("不要求") || text.contains("没特别")) {
      return List.of();
    }
    var words = HELD.matcher(text);
    if (!words.find() || !SUPPLIER.matcher(text).find()) {
      return qualifications.in(text);
    }
    var parts = words.group("what").split("(?<!以)[和及、]");
    return Stream.concat(
            qualifications.in(text).stream(),
            Stream.of(parts)
                .map(String::strip)
                .filter(each -> each.length() > 3 && qualifications.in(each).isEmpty())
                .map(each -> Text.shortened(each, 100)))
        .distinct()
        .toList();
  }

  private static boolean is(Optional<Topic> topic, Topic one) {
    return topic.filter(each -> each == one).isPresent();
  }

  private static Optional<String> title(String clause) {
    var wish = WISH.matcher(clause);
    var english = ENGLISH_WISH.matcher(clause);
    var what = wish.find() ? wish.group("what") : english.find() ? english.group("what") : "";
    var named =
        what.replaceFirst("^(?:对|将|把)(.{2,30}?)(?:进行|做|实施|开展)(.{2,8})$", "$1$2")
            .replaceFirst(
                "^(?:一家|一套|弄一个|弄|用|一下|东西|弄一个|弄|用|一下|一种|一个|一款|一台|套|种|款|个|能够|能|可以|可|的)+", "")
            .replaceFirst("(?:的(?:公司|厂家|供应商|团队|单位|企业|合作方|办法|方案)|吧|呢|了|的)+$", "")
            .strip();
    if (NO_NAME.matcher(named).find()) {
      return Optional.empty();
    }
    return named.length() >= SHORTEST_TITLE
        ? Optional.of(Text.shortened(named, LONGEST_TITLE))
        : Optional.empty();
  }

  /** What the text states, where no wish names it. */
  private Optional<String> proposed(String text) {
    return extractor.read(text, Set.of(), (_, _) -> {}).found().stream()
        .map(found -> found.proposal().statement())
        .filter(says -> says.kind() != CandidateKind.CAPABILITY)
        .map(says -> says.title())
        .filter(title -> !NUMBERED.matcher(title).find())
        .findFirst();
  }

  /** A requirement with its figure, where it has one. */
  static Requirement requirement(String text) {
    return new Requirement(
        Text.shortened(text, 1000),
        Topic.mild(Folding.foldText(text))
            ? Requirement.Priority.SHOULD
            : Requirement.Priority.MUST,
        Figures.of(Spoken.figures(Folding.foldText(text))).orElse(null),
        Confidentiality.PUBLIC);
  }
}
