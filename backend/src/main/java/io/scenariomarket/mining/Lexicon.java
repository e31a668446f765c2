package io.scenariomarket.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers questions about words, from the operator's lists. */
final class Lexicon {

  private final MiningWords words;
  private final Pattern generic;
  private final Pattern policy;
  private final Pattern adverb;
  private final Pattern verb;
  private final Pattern reliance;
  private final Pattern subject;
  private final Pattern needEnd;
  private final Pattern scenarioEnd;
  private final Pattern built;
  private final Pattern classEnd;
  private final Pattern goalEnd;
  private final Pattern strengthEnd;
  private final Set<String> classes;

  Lexicon(MiningWords words) {
    this.words = words;
    this.generic = Pattern.compile(MiningWords.anyOf(words.generic()) + "|[\\p{P}\\s\\d]");
    this.policy = Pattern.compile(MiningWords.anyOf(words.policy()));
    this.adverb = Pattern.compile("^" + MiningWords.anyOf(words.adverbs()));
    this.verb = Pattern.compile("^" + MiningWords.anyOf(words.verbs().all().toList()) + "(?![性型])");
    this.reliance = Pattern.compile("^" + MiningWords.anyOf(words.frames().reliance()));
    this.subject = Pattern.compile("^" + MiningWords.anyOf(words.frames().subject()));
    this.needEnd = Pattern.compile(MiningWords.anyOf(words.needEnds()) + "$");
    this.scenarioEnd = Pattern.compile(MiningWords.anyOf(words.scenarioEnds()) + "$");
    this.built = Pattern.compile(MiningWords.anyOf(words.built()) + "$");
    this.classEnd = Pattern.compile(MiningWords.anyOf(words.classes()) + "$");
    this.goalEnd = Pattern.compile(MiningWords.anyOf(words.goals()) + "$");
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

  boolean policy(String text) {
    return policy.matcher(text).find();
  }

  boolean endsAsNeed(String text) {
    return needEnd.matcher(text).find();
  }

  boolean endsAsScenario(String text) {
    return scenarioEnd.matcher(text).find();
  }

  boolean endsAsBuilt(String text) {
    return built.matcher(text).find();
  }

  boolean endsAsClass(String text) {
    return classEnd.matcher(text).find();
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

  /**
   * Verbs and what stands behind them.
   *
   * @param found the verbs in order, without adverbs
   * @param object what stands behind
   * @param any whether there was a verb, or an adverb that stands for one: 「加快A、B研发」
   */
  record Verbs(List<String> found, Piece object, boolean any) {

    String last() {
      return found.isEmpty() ? "" : found.getLast();
    }

    boolean any(List<String> verbs) {
      return found.stream().anyMatch(verbs::contains);
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

  /** Where the first verb begins that can follow circumstances; -1 where there is none. */
  int innerVerb(String text, int from) {
    return words.frames().verbs().stream()
        .mapToInt(verb -> Cuts.indexOf(text, verb, from))
        .filter(at -> at >= from)
        .min()
        .orElse(-1);
  }

  /** The grade that the words of a statement speak for. */
  String grade(String text, String otherwise) {
    return words.grades().entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(text::contains))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(otherwise);
  }

  MiningWords words() {
    return words;
  }
}
