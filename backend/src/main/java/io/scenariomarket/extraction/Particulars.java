package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells apart, clause by clause, what the sentences about one need say of it. */
final class Particulars {

  /** What has something to be counted or compared. */
  private static final Pattern FIGURE =
      Pattern.compile("\\d|[一二三四五六七八九两]成|[十百千两]+[分秒米个万]|[百千万]分之|[一二三四五六七八九十两]+(?:次|小时|分钟|年|天|倍)");

  /** What a figure has to keep to: nobody says so of what goes wrong. */
  private static final Pattern DEMAND =
      Pattern.compile(
          "不低于|不少于|不小于|不超过|不高于|不大于|至少|[≥≤]|达到|控制在|(?:低于|高于|小于|缩短|降低|下降|提升|提高|减少|提前|压缩)\\d|\\d[^,]{0,4}以[上内下]");

  /** What must not be, which is asked for. */
  private static final Pattern LIMIT =
      Pattern.compile("^(?:而且|并且|且|也|还|同时)*(?:不能|不得|不可|不允许|不要|不影响)");

  /** Whoever is to do it, which is not what is to be done. */
  private static final Pattern TEAM =
      Pattern.compile(
          "^(?:能)?(?:找到|找|请|联系|有)(?:专业|合适|相关)?的?(?:团队|企业|单位|厂家|公司|技术)(?:能够?|来)?(?:提供|解决)?,?");

  private static final Pattern SAYS = Pattern.compile("(?:告诉记者|表示|介绍说?|指出|认为|说道?)$");

  private static final Pattern SPOKEN_BY = Pattern.compile("^(?:答:|[^,:“]{2,20}(?:提出|反映|表示|介绍):)");

  private static final Pattern PERSONAL =
      Pattern.compile("^会议(?:明确|议定|决定|要求|同意)$|[您咱]|我们|帮忙|联系|试试|^(?:我|他|她)|说有");

  private static final Pattern BEFORE_FIGURE =
      Pattern.compile("^(?:并|且|并且|将|要求|实现|确保|保证|使|力争|做到|达到|从而)+(?=.{4})");

  private static final Pattern AROUND = Pattern.compile("^(?:并|且|并且|还|也|将|拟|希望|同时)+(?=.{3})|[.]$");

  private static final Pattern RESULT =
      Pattern.compile("^(?:实现|形成|构筑|成为|确保|保障|从而|使|为.+(?:奠定|做好|提供|支撑)|替代|代替|减轻|惠及|完成|覆盖|带动|促进)");

  /** What comes of it for the economy, whatever its figures. */
  private static final Pattern ECONOMY = Pattern.compile("(?:产值|营收|收入|税收|利润|销售额)(?!能耗)|就业");

  private static final Pattern ITEM =
      Pattern.compile(
          "^(?:\\(\\d{1,2}\\)\\s*|\\d{1,2}[.、)](?!\\d)\\s*|[-—•●](?!\\d)\\s*|[一二三四五六七八九十]+(?:是|要)|其中|首期|另外|同时|此外|还有就是)");

  /** What no longer speaks of the need. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:特此|专此|此复|此致|敬礼|20\\d\\d年\\d{1,2}月\\d{1,2}日$|联系人|联系电话|咨询|以上需求|上述需求|此函|此致|盼复|(?:以上|上述)(?:项目|技术|场景|课题)|以上[^,]{0,6}均|上述[^,]{0,6}均|有兴趣|欢迎|请[^,]{0,10}(?:于|联系|报送)|请(?:各|有关|相关)(?:单位|部门|地|区|县|企业|方)|自发布之日|本(?:清单|处|公告|榜单|通知))");

  private static final int SHORT = 4;
  private static final int LONG = 7;
  private static final int MOST = 30;
  private static final int LONGEST = 1000;

  private final Lexicon lexicon;
  private final Exclusions exclusions;
  private final Wishes wishes;
  private final Details details;
  private final Attribution attribution;
  private @Nullable String owner;
  private final List<String> problems = new ArrayList<>();
  private final LinkedHashSet<String> asked = new LinkedHashSet<>();
  private final List<String> results = new ArrayList<>();

  Particulars(Setting setting, Details details) {
    this.lexicon = setting.lexicon();
    this.exclusions = setting.exclusions();
    this.wishes = setting.wishes();
    this.attribution = setting.attribution();
    this.details = details;
  }

  Details details() {
    return details;
  }

  /** What is to be solved, {@code null} where nothing says so. */
  @Nullable String problem() {
    var all = new ArrayList<>(problems);
    all.addAll(details.problems());
    return all.isEmpty() ? null : String.join("。", all);
  }

  /** Whether a text tells that something goes wrong. */
  boolean troubled(@Nullable String text) {
    return text != null && wishes.troubled(text);
  }

  /** What is asked for, item by item: what is to be had first, figures as they follow. */
  List<String> asked() {
    return asked.stream().filter(each -> each.length() <= LONGEST).limit(MOST).toList();
  }

  @Nullable String result() {
    return results.isEmpty() ? null : String.join("；", results);
  }

  /** Whose need it is, where somebody is named who tells of it. */
  @Nullable String owner() {
    return owner;
  }

  /**
   * Reads sentences that may say both what is wrong and what is wanted. Where somebody wishes for
   * something, what stands before tells why; otherwise a sentence does that says what is wrong and
   * does nothing about it.
   */
  void read(List<Piece> passage) {
    read(passage, false);
  }

  /** Reads them where what is asked for may be said elsewhere: then the rest tells why. */
  void read(List<Piece> passage, boolean elsewhere) {
    var sentences = said(passage);
    var wishing = sentences.stream().flatMap(each -> clauses(each).stream()).anyMatch(this::wishes);
    var wished = !wishing;
    for (var sentence : sentences) {
      var clauses = clauses(sentence);
      var why = new ArrayList<String>();
      var what = new ArrayList<Piece>();
      var does = wishing ? !clauses.isEmpty() && lexicon.acts(clauses.getFirst()) : acts(sentence);
      var tells =
          !does
              && (elsewhere && !wishing || wishes.troubled(sentence.text()))
              && (wishing || !DEMAND.matcher(sentence.text()).find());
      var closed = false;
      for (var clause : clauses) {
        closed = CLOSING.matcher(clause.text()).find();
        if (closed) {
          break;
        }
        wished |= wishes(clause);
        if (wished ? tells && (!wishing || aside(clause)) : tells || !does) {
          why(clause).ifPresent(why::add);
        } else {
          what.add(clause);
        }
      }
      if (!why.isEmpty()) {
        problems.add(String.join(",", why));
      }
      ask(what);
      if (closed) {
        return;
      }
    }
  }

  /** What is said, without whoever says it. */
  private List<Piece> said(List<Piece> passage) {
    var all = new ArrayList<Piece>();
    for (var sentence : passage) {
      var said = attribution.read(sentence);
      owner = owner == null ? said.owner().orElse(null) : owner;
      all.addAll(said.said());
    }
    return all;
  }

  /** Whether a clause beside a wish tells what goes wrong. */
  private boolean aside(Piece clause) {
    return !wishes(clause)
        && !LIMIT.matcher(clause.text()).find()
        && wishes.troubled(clause.text())
        && !DEMAND.matcher(clause.text()).find()
        && !lexicon.acts(clause);
  }

  private Optional<String> why(Piece clause) {
    if (attribution.says(clause.text()) || SAYS.matcher(clause.text()).find()) {
      return Optional.empty();
    }
    var text = SPOKEN_BY.matcher(clause.text()).replaceFirst("");
    return wishes.announces(text)
            || wishes.topic(clause).isPresent()
            || wishes.thing(clause).isPresent()
            || details.take(clause).isEmpty()
        ? Optional.empty()
        : Optional.of(text);
  }

  /** Reads what is asked for. */
  void ask(Piece sentence) {
    ask(clauses(sentence));
  }

  private static List<Piece> clauses(Piece sentence) {
    var item = ITEM.matcher(sentence.text());
    return sentence.text().endsWith(":")
        ? List.of()
        : Cuts.at(item.find() ? sentence.cut(item.end()) : sentence, c -> c == ',');
  }

  private boolean acts(Piece sentence) {
    return clauses(sentence).stream().anyMatch(lexicon::acts);
  }

  private boolean wishes(Piece clause) {
    return wishes.wishes(clause.text()) || wishes.lacks(clause.text());
  }

  private void ask(List<Piece> clauses) {
    var together = new ArrayList<String>();
    for (var clause : clauses) {
      var thing = wishes.thing(clause);
      var left = details.take(thing.orElseGet(() -> wishes.without(clause)));
      var bare = TEAM.matcher(AROUND.matcher(left.text()).replaceAll("")).replaceFirst("");
      if (bare.length() < 2
          || bare.length() < SHORT && lexicon.generic(bare)
          || wishes.announces(left.text())
          || lexicon.acts(left) && exclusions.ordinary(Wording.tidy(bare))
          || (thing.isEmpty() || bare.length() < LONG) && PERSONAL.matcher(bare).find()) {
        continue;
      }
      var text = BEFORE_FIGURE.matcher(bare).replaceFirst("");
      var figure = FIGURE.matcher(text).find();
      if (ECONOMY.matcher(bare).find()
          || RESULT.matcher(bare).find() && (!figure || bare.startsWith("完成"))) {
        results.add(bare);
      } else if (figure
          && (!lexicon.acts(new Piece(text, 0))
              || DEMAND.matcher(text).find() && !together.isEmpty())) {
        asked(together);
        asked.add(text);
      } else {
        together.add(bare);
      }
    }
    asked(together);
  }

  private void asked(List<String> together) {
    if (!together.isEmpty()) {
      asked.add(String.join(",", together));
      together.clear();
    }
  }
}
