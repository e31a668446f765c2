package io.scenariomarket.extraction;

import java.util.List;
import java.util.regex.Pattern;

/** Finds needs that a clause names outright, as news, letters and people who speak do. */
final class NamedNeeds {

  private static final Pattern GOES_ON = Pattern.compile("^(?:包括|涵盖|主要|涉及|分别|其中)");

  /** 「对洞窟温湿度进行连续监测」, 「对客流提前24小时预测」. */
  private static final Pattern DONE_TO =
      Pattern.compile(
          "(?:^(?:并|再)?|^(?:利用|运用|采用|通过|依托|应用|借助)[^,]{2,24}?|技术|手段|系统|装备|数据|模型|方式)(?:对|将)(?<what>[^,]{2,40}?)(?:(?:提前[^,]{1,8}?|自动|实时|及时)*(?:进行|开展|实施|实行)(?<noun>[^,]{2,14})|(?:提前\\d+(?:小时|天|分钟)|自动|实时|连续|全程|精准)+(?<how>[^,]{2,8}))$");

  private static final Pattern COUNT =
      Pattern.compile(
          "^(?:全[市县区省]|现有|馆藏|所有|重点|\\d[\\d.]*[余多]?[万亿]?(?:个|座|家|处|条|台|套|户|册|公里|亩|平方米|平方公里|万亩|艘|辆|名))+的?");

  /** What names a thing: neither a figure, nor only what it should be like. */
  private static final Pattern WHOLE = Pattern.compile("(?!\\d).*[^的)]");

  private static final Pattern LISTED =
      Pattern.compile(
          "(?<of>场景|需求|难题|课题|榜题)(?:[^,。、]{0,10}?)、?(?:包括|涵盖|主要有|涉及|分别是|分别为)(?<what>.+、.+)$");

  private final Lexicon lexicon;
  private final Wishes wishes;
  private final Enumeration enumeration;

  NamedNeeds(Setting setting, Enumeration enumeration) {
    this.lexicon = setting.lexicon();
    this.wishes = setting.wishes();
    this.enumeration = enumeration;
  }

  /**
   * Reads a clause.
   *
   * @param next the clause behind it, which may say that several are named
   * @return whether it names a need
   */
  boolean read(Piece clause, String next, List<Draft> drafts) {
    var announced = wishes.announced(clause).filter(each -> lexicon.specific(each.text()));
    if (announced.isPresent() && !GOES_ON.matcher(next).find()) {
      var what = announced.get();
      drafts.add(draft(CandidateKind.SCENARIO, what.text(), what, clause));
      return true;
    }
    var thing = wishes.thing(clause);
    if (thing.isPresent()
        && WHOLE.matcher(thing.get().text()).matches()
        && lexicon.named(thing.get().text())) {
      var what = thing.get();
      drafts.add(
          draft(CandidateKind.NEED, what.text().replaceFirst("^能(?=在线|自动)", ""), what, clause));
      return true;
    }
    var done = DONE_TO.matcher(clause.text());
    if (done.find()) {
      var what = COUNT.matcher(done.group("what")).replaceFirst("");
      var how = done.group("noun") == null ? done.group("how") : done.group("noun");
      var bare = how.replaceFirst("^(?:的|一体化的?)", "");
      if (lexicon.named(what) && lexicon.endsAsDone(bare) || done.group("noun") != null) {
        drafts.add(
            draft(
                CandidateKind.SCENARIO,
                what + bare,
                clause.cut(done.start("what"), done.end()),
                clause));
        return true;
      }
    }
    return false;
  }

  /** Reads 「首批场景包括甲、乙、丙等10项」. */
  boolean list(Piece clause, List<Draft> drafts) {
    var listed = LISTED.matcher(clause.text());
    if (!listed.find()) {
      return false;
    }
    var kind = listed.group("of").equals("场景") ? CandidateKind.SCENARIO : CandidateKind.NEED;
    var items = enumeration.items(clause.cut(listed.start("what")));
    for (var item : items.size() < 2 ? List.<Enumeration.Item>of() : items) {
      if (!lexicon.generic(item.text())) {
        drafts.add(new Draft(kind, Wording.tidy(item.text()), item.piece(), clause, ""));
      }
    }
    return items.size() > 1;
  }

  private static Draft draft(CandidateKind kind, String title, Piece piece, Piece clause) {
    return new Draft(kind, Wording.tidy(title), piece, clause, "");
  }
}
