package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers questions about words, from the operator's lists. */
final class Lexicon {

  /** How many characters of a text have to name something. */
  private static final int SPECIFIC = 4;

  private static final int NAMED = 3;

  /** Behind a verb, this tells that it is part of a noun: 研发中心. */
  private static final Pattern NOUN =
      Pattern.compile("(?:$|[和与、及等的]|创新|能力|中心|平台|机构|攻关|成本|效率|人员|单位|方案|领域|方面|优势|基础|经验)");

  /** What may stand behind a thing and does not change what it is. */
  private static final Pattern ABSTRACT =
      Pattern.compile("(?:体系|能力|水平|模式|规模|需求|(?:快速|健康|融合|创新)?发展|工作|[”’」])+$");

  private static final Pattern FIELD = Pattern.compile("(?:产业|产业链|行业|领域|赛道|方向|环节|方面|业务)$");

  private static final Pattern SOFT =
      Pattern.compile("(?:体系|模式|生态|品牌|名城|城市|格局|高地|标杆|样板|能力|水平|氛围|渠道|关系|意识|优势|力量)[”’」]?$");

  private final MiningWords words;
  private final Grades grades;
  private final Pattern generic;
  private final Pattern adverb;
  private final Pattern equips;
  private final Pattern actor;
  private final Pattern enterprise;
  private final Pattern verb;
  private final Pattern reliance;
  private final Pattern subject;
  private final Pattern needEnd;
  private final Pattern scenarioEnd;
  private final Pattern built;
  private final Pattern activityEnd;
  private final Pattern classEnd;
  private final Pattern goalEnd;
  private final Pattern strengthEnd;
  private final Set<String> classes;

  Lexicon(MiningWords words, Grades grades) {
    this.words = words;
    this.grades = grades;
    this.generic = Pattern.compile(MiningWords.anyOf(words.generic()) + "|[\\p{P}\\s\\d]");
    this.adverb = Pattern.compile("^" + MiningWords.anyOf(words.adverbs()));
    this.equips = Pattern.compile("^" + MiningWords.anyOf(words.equips()));
    var actors = new ArrayList<>(words.organisations());
    actors.addAll(words.organisationKinds());
    actors.addAll(words.bureaus());
    actors.addAll(words.users());
    this.actor =
        Pattern.compile("(?:^(?:我|本|各)?|.)" + MiningWords.anyOf(actors) + "(?:\\([^)]*\\))?$");
    this.enterprise = Pattern.compile(".{2,}" + MiningWords.anyOf(words.enterprises()) + "$");
    this.verb =
        Pattern.compile(
            "^"
                + MiningWords.anyOf(words.verbs().all().toList())
                + "(?![性型局]|方案|场景|单位|部门|集团|公司|人员|团队|费用|经费|强度)");
    this.reliance = Pattern.compile("^" + MiningWords.anyOf(words.frames().reliance()));
    this.subject = Pattern.compile("^" + MiningWords.anyOf(words.frames().subject()));
    this.needEnd = Pattern.compile(MiningWords.anyOf(words.needEnds()) + "$");
    this.scenarioEnd = Pattern.compile(MiningWords.anyOf(words.scenarioEnds()) + "$");
    this.built = Pattern.compile(MiningWords.anyOf(words.built()) + "[”’]?$");
    this.activityEnd = Pattern.compile(MiningWords.anyOf(words.activities()) + "$");
    this.classEnd = Pattern.compile(MiningWords.anyOf(words.classes()) + "$");
    this.goalEnd = Pattern.compile(MiningWords.anyOf(words.goals()) + "[”’]?$");
    this.strengthEnd = Pattern.compile(MiningWords.anyOf(words.strengths()) + "$");
    this.classes = Set.copyOf(words.classes());
  }

  /** Whether a text consists of words that name nothing by themselves. */
  boolean generic(String text) {
    if (words.proper().stream().anyMatch(text::contains)) {
      return false;
    }
    // Repeated, since taking a word away brings others together.
    return generic.matcher(generic.matcher(text).replaceAll("")).replaceAll("").length() < 2;
  }

  /** Whether a text ends in something that could be bought, made or done with technology. */
  boolean endsAsThing(String whole) {
    var text = ABSTRACT.matcher(whole).replaceFirst("");
    return activityEnd.matcher(text).find()
        || endsAsBuilt(text)
        || endsAsClass(text) && !FIELD.matcher(text).find()
        || endsAsScenario(text)
        || endsAsNeed(text);
  }

  /** Whether enough of a text names something for it to be understood by itself. */
  boolean specific(String text) {
    return !endsAsGoal(text) && generic.matcher(text).replaceAll("").length() >= SPECIFIC;
  }

  /** Whether more than a word of a text names something. */
  boolean named(String text) {
    return generic.matcher(text).replaceAll("").length() >= NAMED;
  }

  /** Whether a text ends in what cannot be had as such. */
  boolean soft(String text) {
    return SOFT.matcher(text).find();
  }

  /** Whether something is put in place, rather than built. */
  boolean equips(Draft draft) {
    var start = Math.max(0, draft.piece().from() - draft.clause().from());
    var before =
        draft.clause().text().substring(0, Math.min(start, draft.clause().text().length()));
    return words.equips().stream().anyMatch(before::endsWith);
  }

  /** Whether a clause says how many of something belong to what was stated before it. */
  boolean equips(String text) {
    return equips.matcher(text).find() && Wording.counted(text);
  }

  boolean endsAsNeed(String text) {
    return needEnd.matcher(text).find();
  }

  boolean endsAsScenario(String text) {
    return scenarioEnd.matcher(text).find();
  }

  /** Whether a text says that something is put to use, and not what. */
  boolean barelyScenario(String text) {
    return scenarioEnd.matcher(text).matches() || generic(text) && endsAsScenario(text);
  }

  boolean endsAsBuilt(String text) {
    return built.matcher(text).find();
  }

  boolean endsAsClass(String text) {
    return classEnd.matcher(text).find();
  }

  /** Whether a text ends in what is done with something. */
  boolean endsAsDone(String text) {
    return activityEnd.matcher(text).find() || endsAsNeed(text);
  }

  boolean endsAsGoal(String text) {
    return goalEnd.matcher(text).find();
  }

  boolean endsAsStrength(String text) {
    return strengthEnd.matcher(text).find();
  }

  boolean isClass(String text) {
    return classes.contains(text);
  }

  boolean user(String name) {
    return words.users().stream().anyMatch(name::contains);
  }

  /** The word with which circumstances begin, or an empty text. */
  String reliance(String text) {
    return start(reliance, text);
  }

  String subject(String text) {
    return start(subject, text);
  }

  private static String start(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group() : "";
  }

  /** Without the adverbs at its start. */
  Piece withoutAdverbs(Piece piece) {
    var rest = piece;
    for (var found = adverb.matcher(rest.text());
        found.find();
        found = adverb.matcher(rest.text())) {
      rest = rest.cut(found.end());
    }
    return rest;
  }

  /** The verbs with which a part begins, with the adverbs among them, and what is behind. */
  Verbs verbs(Piece piece) {
    var found = new ArrayList<String>();
    var rest = piece;
    while (true) {
      var adverbs = adverb.matcher(rest.text());
      var verbs = verb.matcher(rest.text());
      if (verbs.find()) {
        found.add(verbs.group());
        rest = rest.cut(verbs.end());
      } else if (adverbs.find()) {
        rest = rest.cut(adverbs.end());
      } else {
        return new Verbs(List.copyOf(found), rest, rest.from() > piece.from());
      }
    }
  }

  boolean need(Verbs verbs) {
    return verbs.any(words.verbs().need());
  }

  boolean direction(Verbs verbs) {
    return verbs.any(words.verbs().direction());
  }

  boolean scenario(Verbs verbs) {
    return verbs.any(words.verbs().scenario());
  }

  private static int innerVerb(String text, String verb, int from) {
    var at = Cuts.indexOf(text, verb, from);
    while (at >= 0 && NOUN.matcher(text).region(at + verb.length(), text.length()).lookingAt()) {
      at = Cuts.indexOf(text, verb, at + 1);
    }
    return at;
  }

  /** Where the first verb begins that can follow circumstances; -1 where there is none. */
  int innerVerb(String text, int from) {
    return words.frames().verbs().stream()
        .mapToInt(verb -> innerVerb(text, verb, from))
        .filter(at -> at >= from)
        .min()
        .orElse(-1);
  }

  /** Whether a clause begins with a verb, an adverb or what begins circumstances. */
  boolean opens(Piece clause) {
    return verbs(clause).any()
        || !reliance(clause.text()).isEmpty()
        || !subject(clause.text()).isEmpty();
  }

  /** Whether a clause says that something is to be done. */
  boolean acts(Piece clause) {
    var text = withoutAdverbs(clause);
    var frame = reliance(text.text()) + subject(text.text());
    return !verbs(text).found().isEmpty()
        || !frame.isEmpty() && innerVerb(text.text(), frame.length() + 1) > 0;
  }

  /** Whether a text names somebody who acts: an organisation, a bureau, us. */
  boolean actor(String text) {
    return actor.matcher(text).find();
  }

  /** Whether a text ends as the names of companies and houses do, their trade among them. */
  boolean enterprise(String text) {
    return enterprise.matcher(text).find();
  }

  /** Whether a text says where something is to be done, and then what. */
  boolean place(Piece text) {
    return text.text().matches("[在于].*") && innerVerb(text.text(), 2) > 0;
  }

  /** The grade that the words of a statement speak for. */
  String grade(String text) {
    return grades.words().entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(text::contains))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(grades.otherwise());
  }
}
