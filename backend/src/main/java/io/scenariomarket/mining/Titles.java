package io.scenariomarket.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides what a verb and its object state, and says it in a line. */
final class Titles {

  private static final Pattern QUANTITY = Pattern.compile("^(?:一批|一系列|多个|各类|各|首批|其他|的)+");
  private static final Pattern QUALIFIERS =
      Pattern.compile("^(?:一批|多个|各|细分|重点|前沿|新型|颠覆性|关键|核心|高附加值|薄弱|两大|三大|的)+");
  private static final Pattern KEEPS_VERB = Pattern.compile("提升|减少|降低|优化|提高|缩短|设计|补齐|开发|建立|研制|引进");
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
  boolean keepsVerb(Lexicon.Verbs verbs) {
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

  /** What a verb and its object state: nothing where it is none of the market's business. */
  List<Draft> of(Lexicon.Verbs verbs, List<Enumeration.Item> items, String about, Piece clause) {
    if (!verbs.any()) {
      return List.of();
    }
    var drafts = new ArrayList<Draft>();
    for (var item : items) {
      var name = QUANTITY.matcher(bare(item)).replaceFirst("");
      var all = name + item.tail();
      var full = about.isEmpty() || name.length() > SHORT ? name : about + name;
      if (lexicon.generic(full) || full.length() > LONGEST) {
        continue;
      }
      kind(verbs, all, item.tail())
          .map(
              kind ->
                  new Draft(kind, title(kind, verbs, full, item.tail()), item.piece(), clause, ""))
          .ifPresent(drafts::add);
    }
    return drafts;
  }

  /** A later thing may have a verb of its own: 「攻克技术、搭建平台」. */
  private String bare(Enumeration.Item item) {
    var verbs = lexicon.verbs(item.piece());
    var object = verbs.object().text();
    return verbs.found().isEmpty() || object.length() < 2 ? item.text() : object;
  }

  private Optional<CandidateKind> kind(Lexicon.Verbs verbs, String all, String tail) {
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
    return lexicon.direction(verbs) ? Optional.of(CandidateKind.DIRECTION) : Optional.empty();
  }

  private String title(CandidateKind kind, Lexicon.Verbs verbs, String name, String tail) {
    return switch (kind) {
      case DIRECTION -> name.length() < SHORT ? name + behind(tail) : name;
      case SCENARIO ->
          tail.isEmpty()
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
      case "研究", "研发", "研制", "开发" -> said.endsWith(verb) ? "" : verb;
      default -> "";
    };
  }

  private String plain(String tail) {
    var plain = QUALIFIERS.matcher(tail).replaceFirst("");
    plain = QUOTED.matcher(plain).replaceFirst("");
    return CLASS.matcher(plain).replaceFirst("").replaceFirst("(?:供给|力度)$", "");
  }

  private static String behind(String tail) {
    var plain = QUALIFIERS.matcher(tail).replaceFirst("");
    return plain.isEmpty() || plain.length() > 6 ? "方向" : plain;
  }
}
