package io.scenariomarket.claims;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.scenariomarket.analysis.Segmenter;
import io.scenariomarket.claims.Lexicon.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of what is measured, taken apart: circumstances, owner, modifier, property. */
final class Names {

  /** Share of pairs of characters from which two names that nobody listed are one. */
  private static final double ALIKE = 0.4;

  /** The same where each has characters that the other lacks: 首年衰减 is no 次年衰减. */
  private static final double NEARLY_EQUAL = 0.8;

  /** Names that are kept as they were taken apart. */
  private static final int KEPT = 50_000;

  private static final int MEANINGFUL = 3;

  /** Characters of the longest name that an acronym is looked for in. */
  private static final int LONGEST = 10;

  /** Words that end the circumstances before a name. */
  private static final Set<String> SCENE =
      Set.of("下", "中", "上", "时", "处", "内", "里", "后", "条件", "环境", "工况", "状态", "场景", "天气", "情况");

  private static final Set<String> TIME = Set.of("长", "延", "限", "效", "差");

  private static final Pattern QUALIFIERS =
      Pattern.compile("最[高大低小长短快多少优好佳]|平均|实测|额定|控制|整机|系统|设备|产品|允许|可|的");

  /** 头环含电池重: what is included is not what is weighed. */
  private static final Pattern INCLUDING = Pattern.compile("(?:不?含|包括|包含)\\p{IsHan}{1,4}$");

  /** What only says that a name is one of a figure: 爆腰率增加值. */
  private static final Pattern AMOUNT =
      Pattern.compile("(?<=\\p{IsHan}{2})(?:增加值|变化[值量]|数值|指标值?|水平|大小)$");

  /** How often something is done: 维护次数. */
  private static final Pattern TIMES = Pattern.compile("(?<=\\p{IsHan}{2})次数$");

  private static final Pattern TIME_OF = Pattern.compile("(\\p{IsHan}{2})(?:时间|时长|周期|用时)$");
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z][A-Za-z0-9]+");
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+");

  private final LoadingCache<String, List<String>> words =
      Caffeine.newBuilder().maximumSize(KEPT).build(this::wordsOf);
  private final LoadingCache<String, String> cores =
      Caffeine.newBuilder().maximumSize(KEPT).build(this::coreOf);
  private final LoadingCache<String, List<String>> prefixes =
      Caffeine.newBuilder().maximumSize(KEPT).build(this::prefixesOf);
  private final Lexicon lexicon;
  private final Segmenter segmenter;

  Names(Lexicon lexicon, Segmenter segmenter) {
    this.lexicon = lexicon;
    this.segmenter = segmenter;
  }

  /** The words of a text; characters that no word claims are one word with their neighbours. */
  private static List<String> tokens(Segmenter segmenter, String text) {
    return tokens(segmenter, text, SCENE::contains);
  }

  /** The same; some words of a single character are never part of another. */
  static List<String> tokens(Segmenter segmenter, String text, Predicate<String> alone) {
    var all = new ArrayList<String>();
    var loose = -1;
    for (var word : segmenter.words(text, Segmenter.Mode.SEARCH)) {
      var single = word.text().length() == 1 && !alone.test(word.text());
      if (single && loose == word.start()) {
        all.add(all.removeLast() + word.text());
      } else {
        all.add(word.text());
      }
      loose = single ? word.end() : -1;
    }
    return all;
  }

  /** Where the words begin that are no circumstances; 时长 is none either. */
  private static int behindScene(List<String> tokens, int end) {
    for (var i = end - 1; i >= 0; i--) {
      var next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
      if (SCENE.contains(tokens.get(i)) && !(tokens.get(i).equals("时") && TIME.contains(next))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The words of a name that say something, without circumstances. */
  List<String> words(String name) {
    return words.get(name);
  }

  private List<String> wordsOf(String name) {
    var tokens = tokens(segmenter, Lexicon.lower(name));
    return tokens.subList(behindScene(tokens, tokens.size()), tokens.size()).stream()
        .filter(word -> word.length() > 1 && !lexicon.generic(word) && !lexicon.setting(word))
        .filter(word -> word.codePoints().anyMatch(Character::isLetter))
        .toList();
  }

  /** The word before a property that says what it is a property of. */
  Optional<String> modifier(String before) {
    var all = words(INCLUDING.matcher(before).replaceFirst(""));
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** The single character before a property that says what it is a property of. */
  Optional<String> bare(String before) {
    var all = segmenter.words(before, Segmenter.Mode.SEARCH);
    return Optional.of(all)
        .filter(words -> !words.isEmpty())
        .map(words -> words.getLast().text())
        .filter(word -> word.length() == 1 && Character.isLetter(word.charAt(0)))
        .filter(word -> !lexicon.generic(word) && !SCENE.contains(word));
  }

  /** A name without what says nothing of what it is a name of. */
  private String core(String name) {
    return cores.get(name);
  }

  private String coreOf(String name) {
    var bare = QUALIFIERS.matcher(Lexicon.lower(name)).replaceAll("");
    var tokens = tokens(segmenter, bare);
    var from = behindScene(tokens, tokens.size() - 1);
    var core =
        tokens.subList(from, tokens.size()).stream()
            .map(lexicon::canonical)
            .collect(Collectors.joining());
    return lexicon.ending(TIMES.matcher(core).replaceFirst(""));
  }

  /** What one thing is called, taken apart. */
  Called called(List<String> names) {
    var cores = names.stream().map(this::core).toList();
    var ends = names.stream().map(this::propertyAlone).flatMap(Optional::stream).toList();
    return new Called(
        List.copyOf(names),
        cores,
        cores.stream().flatMap(core -> Pairs.of(core).stream()).sorted().distinct().toList(),
        names.stream().anyMatch(Acronym::lettered),
        ends.size() == names.size() ? ends : List.of());
  }

  /** The property at the end of a name that says nothing else. */
  private Optional<String> propertyAlone(String name) {
    return lexicon
        .endOf(name)
        .filter(end -> modifier(name.substring(0, end.start())).isEmpty())
        .map(end -> name.substring(end.start()));
  }

  /** What the names of something that is asked for tell besides. */
  Claim.Hints hints(List<String> names, boolean known, String topic) {
    var before =
        names.stream()
            .map(name -> name.substring(0, lexicon.endOf(name).map(Mention::start).orElse(0)))
            .toList();
    return new Claim.Hints(
        known
            ? List.of()
            : names.stream().filter(name -> name.length() > 2).map(this::head).toList(),
        names.stream().filter(name -> SYMBOL.matcher(name).matches()).map(Names::symbol).toList(),
        names.stream().filter(Acronym::lettered).toList(),
        names.stream()
            .map(TIME_OF::matcher)
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .toList(),
        before.stream().map(this::bare).flatMap(Optional::stream).toList(),
        before.stream().map(this::modifier).anyMatch(Optional::isPresent)
            || !words(topic).isEmpty());
  }

  private static Claim.Symbol symbol(String name) {
    var lower = Lexicon.lower(name);
    return new Claim.Symbol(
        lower, Pattern.compile("(?<![a-z])" + Pattern.quote(lower) + "(?![a-z])"));
  }

  /** Whether two cores are the same. */
  static boolean equal(String left, String right) {
    return left.equals(right) && left.length() > 1
        || right.length() >= MEANINGFUL && left.endsWith(right)
        || left.length() >= MEANINGFUL && right.endsWith(left);
  }

  /** Whether two names that nobody listed may be one, by their cores. */
  boolean alike(String one, String other, String left, String right) {
    var shorter = left.length() <= right.length() ? left : right;
    var longer = shorter.equals(left) ? right : left;
    var differ =
        !codes(one).isEmpty() && !codes(other).isEmpty() && !codes(left).equals(codes(right));
    if (shorter.length() < 2 || differ) {
      return false;
    }
    var within = characters(longer).containsAll(characters(shorter));
    var contained =
        headed(longer, shorter, shorter.equals(right))
            || contains(longer, shorter)
            || contains(shorter, longer);
    var same = shorter.charAt(shorter.length() - 1) == longer.charAt(longer.length() - 1);
    return contained
        || same && Pairs.dice(left, right) >= (within ? ALIKE : NEARLY_EQUAL)
        || ending(left, right) >= MEANINGFUL;
  }

  /** How many characters two names end with alike, by whole words. */
  int ending(String one, String other) {
    var left = tokens(segmenter, Lexicon.lower(one));
    var right = tokens(segmenter, Lexicon.lower(other));
    var characters = 0;
    for (var i = 1; i <= Math.min(left.size(), right.size()); i++) {
      var word = left.get(left.size() - i);
      if (!word.equals(right.get(right.size() - i))) {
        break;
      }
      characters += word.length();
    }
    return characters;
  }

  /** What a text begins with, up to the end of each of its words. */
  List<String> prefixes(String text) {
    return prefixes.get(text);
  }

  private List<String> prefixesOf(String text) {
    return segmenter.words(text, Segmenter.Mode.SEARCH).stream()
        .map(word -> text.substring(Math.max(0, word.end() - LONGEST), word.end()))
        .toList();
  }

  /** The end of a name by which a text may mention it: the last words, 返排率 of 压裂液返排率. */
  String head(String full) {
    var name = AMOUNT.matcher(full).replaceFirst("");
    if (name.endsWith("率")) {
      return name.substring(Math.max(0, name.length() - MEANINGFUL));
    }
    var head = "";
    for (var word : tokens(segmenter, name).reversed()) {
      if (head.length() >= MEANINGFUL) {
        break;
      }
      head = word + head;
    }
    return head;
  }

  /** Whether a name has another in it, apart from codes such as BET before it. */
  private static boolean contains(String name, String part) {
    var bare = CODE.matcher(part).replaceAll("");
    return bare.length() >= MEANINGFUL && name.contains(bare);
  }

  /** Whether a name is the last word of another, before which nothing stands but what has it. */
  private boolean headed(String name, String head, boolean unqualified) {
    var all = tokens(segmenter, name);
    return all.size() > 1
        && all.getLast().equals(head)
        && all.subList(0, all.size() - 1).stream()
            .allMatch(word -> unqualified || lexicon.generic(word) || lexicon.object(word));
  }

  private static Set<String> codes(String name) {
    return CODE.matcher(name).results().map(found -> found.group()).collect(Collectors.toSet());
  }

  private static Set<Integer> characters(String name) {
    return name.codePoints().boxed().collect(Collectors.toSet());
  }
}
