package io.scenariomarket.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides what a verb and its object state, and says it in a line. */
final class Titles {

  private static final Pattern QUANTITY =
      Pattern.compile(
          "^(?:一批|一系列|一套|一个|一种|一款|多个|若干|各类|各|首批|其他|的|(?:不少于|不低于|超过|约)?[\\d一二三四五六七八九十百两]+余?(?:个|项|条|套|座|家|处|台|类|种)(?:以上|左右)?)+");

  /** 「等领域主动开放应用场景」: what is made for each of the things before. */
  private static final Pattern OPENED =
      Pattern.compile(
          "(?:领域|行业|方面|场景|环节|产业)?(?:主动|率先|优先|逐步|有序)?(?<verb>开放|打造|形成|建设|挖掘|拓展|提供)(?<what>.{0,8}(?:场景|解决方案|示范|应用))$");

  /** Praise before what is made. */
  private static final Pattern GRAND =
      Pattern.compile("^(?:一批|更多|典型|标杆性?|示范性|特色|优质|创新|可复制|可推广|的)+(?=.{2})");

  private static final Pattern PUT_TO_USE = Pattern.compile("推广|应用|部署");
  private static final Pattern BEGUN = Pattern.compile("^(?:开展|推进|推动|实施|探索|推广)(?=.{4})");
  private static final Pattern FIELD_WORD = Pattern.compile("^(?:场景|行业|环节)");
  private static final Pattern FIELD_END = Pattern.compile("(?:领域|场景|行业|环节)$");
  private static final Pattern DANGLING =
      Pattern.compile(
          "^(?:[的等和及与或、,;:.]|以及)+(?!平)|(?:[的和及与或、,;:.]|以及|等|\\d+余?(?:个|项|座|辆|台|套|处|条|家))+$|^“([^“”]*)”$(?<!.)");

  /** A title neither begins with a figure nor is one. */
  private static final Pattern WELL_FORMED =
      Pattern.compile("(?!\\d+(?:\\.\\d+)?(?:[%万亿]|$)).{3,}(?<!\\d%以上|\\d%)");

  private static final Pattern QUALIFIERS =
      Pattern.compile("^(?:一批|多个|各|细分|重点|前沿|新型|新兴|颠覆性|关键|核心|高附加值|薄弱|两大|三大|的)+");
  private static final Pattern KEEPS_VERB = Pattern.compile("提升|减少|降低|优化|提高|缩短|补齐|建立|引进");
  private static final Pattern CLASS = Pattern.compile("^(?:产业)?(?:领域|方向|环节)的?");
  private static final Pattern FIELD_OF = Pattern.compile("^(.{2,10}?)领域的");
  private static final Pattern STRENGTH_OF =
      Pattern.compile("^等?(?:行业龙头|优质|创新型)?(?:企业|高校|平台|机构)*(?:的|在)?");
  private static final Pattern QUOTED = Pattern.compile("^“[^”]{1,6}”(?=.{2})");
  private static final int SHORT = 4;
  private static final int LONGEST = 60;

  private final Lexicon lexicon;

  Titles(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether an object says nothing without its verb: 减少硅材料消耗. */
  boolean keepsVerb(Verbs verbs) {
    return KEEPS_VERB.matcher(verbs.last()).matches() && !verbs.last().equals("提升");
  }

  /** Each of several fields; what the first says of all of them is said of each. */
  List<Draft> fields(List<Enumeration.Item> items, Piece clause) {
    var of = FIELD_OF.matcher(items.getFirst().text());
    var prefix = of.find() ? of.group(1) : "";
    return items.stream()
        .map(item -> field(item, prefix, clause))
        .filter(draft -> !lexicon.generic(draft.title()))
        .toList();
  }

  private Draft field(Enumeration.Item item, String prefix, Piece clause) {
    var name = prefix + FIELD_OF.matcher(item.text()).replaceFirst("");
    return lexicon.endsAsNeed(item.tail())
        ? new Draft(CandidateKind.NEED, name + plain(item.tail()), item.piece(), clause, "")
        : new Draft(
            CandidateKind.DIRECTION,
            name.length() < SHORT ? name + behind(item.tail()) : name,
            item.piece(),
            clause,
            "");
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
        CandidateKind.NEED,
        item.text() + QUANTITY.matcher(done).replaceFirst(""),
        item.piece(),
        clause,
        "");
  }

  /** What an organisation has or can do. */
  Optional<Draft> capability(String owner, String strength, Piece clause) {
    var what = STRENGTH_OF.matcher(strength).replaceFirst("");
    return lexicon.generic(what)
        ? Optional.empty()
        : Optional.of(
            new Draft(CandidateKind.CAPABILITY, owner + "：" + what, clause, clause, owner));
  }

  /**
   * What is made for each of several fields that an earlier clause named: 「面向甲、乙等场景，形成解决方案」.
   *
   * @return nothing where the verb's object says by itself what is meant
   */
  List<Draft> inFields(
      List<Enumeration.Item> fields,
      Verbs verbs,
      List<Enumeration.Item> items,
      Piece clause) {
    var some = QUANTITY.matcher(verbs.object().text()).replaceFirst("");
    var object = GRAND.matcher(some).replaceFirst("");
    if (fields.size() > 1
        && items.size() == 1
        && PUT_TO_USE.matcher(verbs.last()).matches()
        && lexicon.specific(object)) {
      return fields.stream().map(field -> use(object, field, clause)).toList();
    }
    if (fields.isEmpty()
        || !verbs.any()
        || !lexicon.barelyScenario(object)
        || object.contains("、")) {
      return List.of();
    }
    return fields.stream()
        .filter(field -> !lexicon.generic(field.text()))
        .map(
            field ->
                new Draft(
                    CandidateKind.SCENARIO,
                    inField(field.text(), fieldWord(field.tail()), object),
                    field.piece(),
                    clause,
                    ""))
        .toList();
  }

  private static Draft use(String object, Enumeration.Item field, Piece clause) {
    var word = FIELD_END.matcher(field.text()).find() ? "" : fieldWord(field.tail());
    var title = tidy(object) + "在" + field.text() + word + "的应用";
    return new Draft(CandidateKind.SCENARIO, title, field.piece(), clause, "");
  }

  private static String inField(String field, String word, String object) {
    var named = FIELD_END.matcher(field).find() || object.endsWith(word);
    return field + (named ? "" : word) + object;
  }

  /** What several fields are called behind the last of them. */
  private static String fieldWord(String tail) {
    var word = FIELD_WORD.matcher(tail);
    return word.find() ? word.group() : "领域";
  }

  /** What a verb and its object state: nothing where it is none of the market's business. */
  List<Draft> of(Verbs verbs, List<Enumeration.Item> items, String about, Piece clause) {
    if (!verbs.any() || items.isEmpty()) {
      return List.of();
    }
    var drafts = new ArrayList<Draft>();
    for (var item : belongTogether(items) ? List.of(whole(verbs, items)) : items) {
      var name = QUANTITY.matcher(bare(item)).replaceFirst("");
      var all = name + item.tail();
      var full = about.isEmpty() || name.length() > SHORT ? name : about + name;
      if (lexicon.generic(full)
          || lexicon.barelyScenario(GRAND.matcher(full).replaceFirst(""))
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
      var object = GRAND.matcher(tail.group("what")).replaceFirst("");
      var title = inField(full, "领域", object + (tail.group("verb").equals("开放") ? "开放" : ""));
      return Optional.of(new Draft(CandidateKind.SCENARIO, title, item.piece(), clause, ""));
    }
    return kind(verbs, all, item.tail())
        .map(
            kind ->
                new Draft(
                    kind, tidy(title(kind, verbs, full, item.tail())), item.piece(), clause, ""));
  }

  /** Without what hangs at either end. */
  static String tidy(String title) {
    var tidy = title.strip();
    for (var last = ""; !tidy.equals(last); ) {
      last = tidy;
      tidy = DANGLING.matcher(tidy).replaceAll("");
    }
    return tidy;
  }

  /** 「甲物资、乙样本、丙运送网络」: only the last part says what the others are parts of. */
  private boolean belongTogether(List<Enumeration.Item> items) {
    var last = items.getLast();
    return items.size() > 1
        && last.tail().isEmpty()
        && lexicon.endsAsBuilt(last.text())
        && items.stream()
            .limit(items.size() - 1L)
            .noneMatch(
                each -> lexicon.endsAsBuilt(each.text()) || lexicon.endsAsClass(each.text()));
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
    if (lexicon.scenario(verbs) && lexicon.endsAsBuilt(all)) {
      return Optional.of(CandidateKind.SCENARIO);
    }
    if (mixed || lexicon.need(verbs)) {
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
                  : tail.endsWith("机构场景") ? name + "场景开放" : name + plain(tail);
      case NEED -> {
        var verb = verbs.last();
        if (tail.isEmpty()) {
          yield KEEPS_VERB.matcher(verb).matches() ? verb + name : name + after(verb, name);
        }
        var plain = plain(tail);
        if (lexicon.endsAsNeed(plain) && !lexicon.isClass(plain)) {
          yield joined(name, plain);
        }
        yield KEEPS_VERB.matcher(verb).matches()
            ? verb + joined(name, plain)
            : joined(name, plain) + after(verb, plain);
      }
      case CAPABILITY -> name;
    };
  }

  /** 量子计算 and 计算架构 are 量子计算架构. */
  private static String joined(String name, String behind) {
    for (var shared = Math.min(name.length(), behind.length()); shared > 1; shared--) {
      if (name.endsWith(behind.substring(0, shared))) {
        return name + behind.substring(shared);
      }
    }
    return name + behind;
  }

  /** What is to be done with it, unless that was said. */
  private static String after(String verb, String said) {
    return switch (verb) {
      case "攻克", "突破", "攻关" -> said.endsWith("突破") || said.endsWith("攻关") ? "" : "攻关";
      case "研究", "研发", "研制", "开发", "设计" -> said.endsWith(verb) ? "" : verb;
      default -> "";
    };
  }

  private String plain(String tail) {
    var plain = QUALIFIERS.matcher(tail).replaceFirst("");
    plain = QUOTED.matcher(plain).replaceFirst("");
    return CLASS
        .matcher(plain)
        .replaceFirst("")
        .replaceFirst("(?:供给|力度|需求|(?:快速|加快|健康|有序)?发展|规模)$", "");
  }

  private static String behind(String tail) {
    var plain = QUALIFIERS.matcher(tail).replaceFirst("");
    return plain.isEmpty() || plain.length() > 6 ? "方向" : plain;
  }
}
