package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides what a verb and its object state, and says it in a line. */
final class Titles {

  /** 「等领域主动开放应用场景」: what is made for each of the things before. */
  private static final Pattern OPENED =
      Pattern.compile(
          "(?:领域|行业|方面|场景|环节|产业)?(?:主动|率先|优先|逐步|有序)?(?<verb>开放|打造|形成|建设|挖掘|拓展|提供)(?<what>.{0,8}(?:场景|解决方案|示范|应用))$");

  /** A title neither begins with a figure nor is one. */
  private static final Pattern WELL_FORMED =
      Pattern.compile("(?!\\d+(?:\\.\\d+)?(?:[%万亿]|$)).{3,}(?<!\\d%以上|\\d%)");

  private static final Pattern QUALIFIERS =
      Pattern.compile(
          "^(?:一批|多个|[\\d一二三四五六七八九十]+[个项类批]|各|细分|重点|前沿|新型|新兴|颠覆性|关键|核心|高附加值|薄弱|两大|三大|的)+");
  private static final Pattern COUNTED = Pattern.compile("^[\\d一二三四五六七八九十]+余?[个项类]");

  /** What is broken off, or tells of what it belongs to. */
  private static final Pattern UNFINISHED = Pattern.compile("^从.+|^[至到及].*|.*的(?:\\([^)]*\\))?$");

  /** What is done with all things before it: 「甲、乙和丙的拆解利用」. */
  private static final Pattern HEAD = Pattern.compile(".的(?:[^的]{2,})$");

  private static final Pattern KEEPS_VERB = Pattern.compile("提升|减少|降低|优化|提高|缩短|补齐|建立|引进");
  private static final Pattern CLASS = Pattern.compile("^(?:产业)?(?:领域|方向|环节)的?");
  private static final Pattern STRENGTH_OF =
      Pattern.compile("^等?(?:行业龙头|优质|创新型)?(?:企业|高校|平台|机构)*(?:的|在)?");
  private static final Pattern QUOTED = Pattern.compile("^“[^”]{1,6}”(?=.{2})");
  private static final Pattern EQUIPMENT = Pattern.compile("(?:设备|装置|终端|传感器|仪器|系统|网络)$");

  /** What is done as a noun: 「开展甲系统建设」 is the same as 「建设甲系统」. */
  private static final String BUILDING = "建设";

  private static final int SHORT = 4;

  /** What is no longer may say of what kind the thing is that is named last. */
  private static final int MODIFIER = 5;

  private static final int LONGEST = 60;

  private final Lexicon lexicon;

  Titles(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether an object says nothing without its verb: 减少硅材料消耗. */
  boolean keepsVerb(Verbs verbs) {
    return KEEPS_VERB.matcher(verbs.last()).matches() && !verbs.last().equals("提升");
  }

  /** Something for which scenarios are wanted. */
  Draft wanted(Enumeration.Item item, Piece clause) {
    return new Draft(CandidateKind.SCENARIO, item.text() + "应用场景", item.piece(), clause, "");
  }

  /**
   * Something of which a clause says what is to be done with it.
   *
   * @param done what, such as 技术攻关
   */
  Draft need(Enumeration.Item item, String done, Piece clause) {
    return new Draft(
        CandidateKind.NEED, item.text() + Wording.withoutQuantity(done), item.piece(), clause, "");
  }

  /** What an organisation has or can do. */
  Optional<Draft> capability(String owner, String strength, Piece clause) {
    var what = STRENGTH_OF.matcher(strength).replaceFirst("");
    return lexicon.generic(what)
        ? Optional.empty()
        : Optional.of(
            new Draft(CandidateKind.CAPABILITY, owner + "：" + what, clause, clause, owner));
  }

  /** What a verb and its object state: nothing where it is none of the market's business. */
  List<Draft> of(Verbs verbs, List<Enumeration.Item> items, String about, Piece clause) {
    if (!verbs.any() || items.isEmpty()) {
      return List.of();
    }
    var drafts = new ArrayList<Draft>();
    for (var item : belongTogether(items) ? List.of(whole(verbs, items)) : items) {
      var name = Wording.withoutQuantity(bare(item));
      var all = name + item.tail();
      var full = about.isEmpty() || name.length() > SHORT ? name : about + name;
      if (lexicon.generic(full)
          || UNFINISHED.matcher(name).matches()
          || lexicon.barelyScenario(Wording.plain(full))
          || full.length() > LONGEST) {
        continue;
      }
      var draft = of(verbs, item, all, full, clause);
      draft.filter(each -> WELL_FORMED.matcher(each.title()).matches()).ifPresent(drafts::add);
    }
    return drafts;
  }

  private Optional<Draft> of(
      Verbs verbs, Enumeration.Item item, String all, String full, Piece clause) {
    var tail = OPENED.matcher(item.tail());
    if (tail.matches()) {
      var object = Wording.plain(tail.group("what"));
      var title =
          FieldTitles.inField(full, "领域", object + (tail.group("verb").equals("开放") ? "开放" : ""));
      return Optional.of(new Draft(CandidateKind.SCENARIO, title, item.piece(), clause, ""));
    }
    return kind(verbs, all, item.tail())
        .map(
            kind ->
                new Draft(
                    kind,
                    Wording.tidy(title(kind, verbs, full, item.tail())),
                    item.piece(),
                    clause,
                    ""));
  }

  /** 「甲物资、乙样本、丙运送网络」: only the last part says what the others are parts of. */
  private boolean belongTogether(List<Enumeration.Item> items) {
    var last = items.getLast();
    if (items.size() < 2) {
      return false;
    }
    var before = items.stream().limit(items.size() - 1L).map(Enumeration.Item::text).toList();
    if (last.tail().isEmpty()
        && HEAD.matcher(last.text()).find()
        && lexicon.endsAsDone(last.text())) {
      return before.stream().noneMatch(lexicon::endsAsDone);
    }
    return last.tail().isEmpty()
        && (lexicon.endsAsBuilt(last.text())
                && before.stream()
                    .noneMatch(each -> lexicon.endsAsBuilt(each) || lexicon.endsAsClass(each))
            || lexicon.endsAsDone(last.text())
                && before.stream().noneMatch(lexicon::endsAsThing)
                && before.stream().skip(1).allMatch(each -> each.length() <= SHORT)
            || (lexicon.endsAsDone(last.text()) || EQUIPMENT.matcher(last.text()).find())
                && before.getFirst().length() <= MODIFIER
                && !lexicon.endsAsThing(before.getFirst()));
  }

  private static Enumeration.Item whole(Verbs verbs, List<Enumeration.Item> items) {
    var object = verbs.object();
    var from = items.getFirst().piece().from() - object.from();
    return new Enumeration.Item(object.cut(Math.max(from, 0)), "");
  }

  /** A later thing may have a verb of its own: 「攻克技术、搭建平台」. */
  private String bare(Enumeration.Item item) {
    var verbs = lexicon.verbs(item.piece());
    var object = verbs.object().text();
    return verbs.found().isEmpty() || object.length() < 2 ? item.text() : object;
  }

  private Optional<CandidateKind> kind(Verbs verbs, String all, String tail) {
    if (all.endsWith("应用创新")) {
      return Optional.of(CandidateKind.SCENARIO);
    }
    if (tail.matches(".*(?:竞争力|实力|实力提升|布局)$")) {
      return Optional.of(CandidateKind.DIRECTION);
    }
    var need = lexicon.endsAsNeed(all);
    var mixed = need || tail.matches(".*(?:研发|创新|攻关|突破|研制).*");
    if (lexicon.endsAsScenario(all) && !mixed) {
      return Optional.of(CandidateKind.SCENARIO);
    }
    if (all.endsWith(BUILDING)
        && lexicon.specific(all)
        && lexicon.endsAsBuilt(all.substring(0, all.length() - BUILDING.length()))) {
      return Optional.of(CandidateKind.SCENARIO);
    }
    if (lexicon.scenario(verbs) && lexicon.endsAsBuilt(all)) {
      return Optional.of(CandidateKind.SCENARIO);
    }
    if (lexicon.need(verbs) || mixed && lexicon.named(all)) {
      return Optional.of(CandidateKind.NEED);
    }
    if (lexicon.scenario(verbs) && lexicon.specific(all) && !lexicon.soft(all)) {
      return Optional.of(CandidateKind.SCENARIO);
    }
    if (lexicon.direction(verbs)) {
      return Optional.of(CandidateKind.DIRECTION);
    }
    return lexicon.specific(all) && lexicon.endsAsThing(all)
        ? Optional.of(CandidateKind.SCENARIO)
        : Optional.empty();
  }

  private String title(CandidateKind kind, Verbs verbs, String name, String tail) {
    return switch (kind) {
      case DIRECTION -> name.length() < SHORT ? name + behind(tail) : name;
      case SCENARIO ->
          verbs.last().equals("开放") && tail.isEmpty() && !name.endsWith("开放")
              ? name + "开放"
              : tail.isEmpty()
                  ? (lexicon.endsAsBuilt(name) ? name + "建设" : name)
                  : tail.endsWith("机构场景") ? name + "场景开放" : name + what(name, tail);
      case NEED -> {
        var verb = verbs.last();
        if (tail.isEmpty()) {
          yield KEEPS_VERB.matcher(verb).matches() ? verb + name : name + Wording.after(verb, name);
        }
        var plain = plain(tail);
        if (lexicon.endsAsNeed(plain) && !lexicon.isClass(plain)) {
          yield Wording.joined(name, plain);
        }
        yield KEEPS_VERB.matcher(verb).matches()
            ? verb + Wording.joined(name, plain)
            : Wording.joined(name, plain) + Wording.after(verb, plain);
      }
      case CAPABILITY -> name;
    };
  }

  /** 「甲监测、乙预警等5个场景」: what is a thing by itself is not called one. */
  private String what(String name, String tail) {
    var plain = plain(tail);
    return COUNTED.matcher(tail).find() && lexicon.endsAsThing(name) ? "" : plain;
  }

  String plain(String tail) {
    var plain = QUALIFIERS.matcher(tail).replaceFirst("");
    plain = QUOTED.matcher(plain).replaceFirst("");
    return CLASS
        .matcher(plain)
        .replaceFirst("")
        .replaceFirst("(?:供给|力度|需求|(?:快速|加快|健康|有序)?发展|规模)$", "");
  }

  static String behind(String tail) {
    var plain = QUALIFIERS.matcher(tail).replaceFirst("");
    return plain.isEmpty() || plain.length() > 6 ? "方向" : plain;
  }
}
