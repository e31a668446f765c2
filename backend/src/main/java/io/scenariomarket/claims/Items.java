package io.scenariomarket.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several things that are asked for at once without a figure.
 *
 * @param all what each of them is called
 * @param needed how many of them are enough
 */
record Items(List<Item> all, int needed) {

  /** Nothing that could be told apart. */
  static final Items NONE = new Items(List.of(), 0);

  private static final String AND = "以及|并且|和|与|及(?![时其格以])|且|或者|或(?!以[上下])";
  private static final Pattern COMMA = Pattern.compile("、");
  private static final Pattern LISTED = Pattern.compile("、|/|" + AND);
  private static final Pattern JOINED = Pattern.compile(AND);

  /** With whom something is done: 与省级平台对接 is one thing. */
  private static final Pattern WITH =
      Pattern.compile("[和与].*(?:对接|同步|互联|互通|联动|打通|联调|合作|签|共享|隔离|衔接|一致|相同|协同|共用)");

  private static final Pattern FURTHER = Pattern.compile("^(?:并且|并|且|同时|还|也|以及)+(?!列|联|行|网|发)");

  /** Examples of a kind, which is what is asked about: 人脸、声纹等生物特征. */
  private static final Pattern KIND = Pattern.compile("不.*、\\p{IsHan}+等([\\p{IsHan}]{2,8})$");

  private static final Pattern FROM_TO =
      Pattern.compile("^从?(.+?、.+?|.+?)(?:到|至)(\\p{IsHan}{2,})$");

  /** What stands before the first thing of a list. */
  private static final Pattern LEADING =
      Pattern.compile(
          "^.*(?:支持|支援|覆盖|涵盖|具备|包含|包括|提供|实现|区分|识别|监测|测量|交付|接入|适配|兼容|通过|取得|采集|完成|集成|配备|配有|显示|输出|导出|采用"
              + "|对接|不含|不得|不使用|同时|[须应需能含有无可对与从:])");

  private static final Pattern SOME =
      Pattern.compile("(?:任意|任选|至少|其中|不少于)(?:其中)?([一二两三四五1-5])[种项个款类家套](?:以上|及以上)?");

  /**
   * A thing.
   *
   * @param words that it is called by
   * @param key the one that tells it from the others; {@code null} where all do
   */
  record Item(List<Word> words, @Nullable Word key) {}

  /**
   * The things that some clauses ask for.
   *
   * @param content the words of a text that say something
   */
  static Items of(List<String> clauses, Function<String, List<Word>> content) {
    for (var clause : clauses) {
      var kind = KIND.matcher(clause);
      if (kind.find() && !content.apply(kind.group(1)).isEmpty()) {
        var word = content.apply(kind.group(1)).getLast();
        return new Items(List.of(new Item(List.of(word), word)), 1);
      }
      var items = listed(clause, content);
      if (items.size() > 1) {
        return new Items(items, needed(String.join("，", clauses), items.size()));
      }
    }
    return further(clauses, content);
  }

  private static int needed(String text, int all) {
    var some = SOME.matcher(text);
    if (some.find()) {
      return Math.min(all, Numbers.digit(some.group(1)));
    }
    return Demand.Joint.any(text) ? 1 : all;
  }

  private static List<Item> listed(String clause, Function<String, List<Word>> content) {
    var pieces = pieces(clause);
    if (pieces.size() < 2) {
      return List.of();
    }
    var items = new ArrayList<Item>();
    for (var i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      var bare = i == 0 ? LEADING.matcher(piece).replaceFirst("") : piece;
      var words = content.apply(bare.isBlank() ? piece : bare);
      if (words.isEmpty()) {
        words = List.of(new Word(piece, List.of()));
      } else if (i == 0 && bare.equals(piece)) {
        words = List.of(words.getLast()); // What stands before it may be whose things these are.
      }
      items.add(new Item(words, words.getFirst()));
    }
    return items.stream().map(Item::key).distinct().count() == items.size()
        ? items
        : items.stream().map(each -> new Item(each.words, each.words.getLast())).toList();
  }

  private static List<String> pieces(String clause) {
    var comma = clause.indexOf('、');
    if (comma >= 0) {
      var range = FROM_TO.matcher(clause);
      var parts =
          range.matches()
              ? Stream.of(range.group(1), range.group(2))
              : Stream.of(clause.substring(comma + 1));
      var first = range.matches() ? Stream.<String>empty() : Stream.of(clause.substring(0, comma));
      return Stream.concat(first, parts.flatMap(LISTED::splitAsStream))
          .filter(each -> !each.isBlank())
          .toList();
    }
    var range = FROM_TO.matcher(clause);
    if (clause.startsWith("从") && range.matches()) {
      return List.of(range.group(1), range.group(2));
    }
    return WITH.matcher(clause).find()
        ? List.of()
        : JOINED.splitAsStream(clause).filter(each -> !each.isBlank()).toList();
  }

  /** 实时回传，并在船端显示: a clause that asks for more. */
  private static Items further(List<String> clauses, Function<String, List<Word>> content) {
    var words =
        clauses.stream()
            .map(each -> content.apply(FURTHER.matcher(each).replaceFirst("")))
            .filter(each -> !each.isEmpty())
            .toList();
    var items =
        words.stream()
            .map(own -> own.stream().filter(word -> once(word, words)).toList())
            .filter(own -> !own.isEmpty())
            .map(own -> new Item(own, null))
            .toList();
    return items.size() > 1 && clauses.stream().skip(1).anyMatch(FURTHER.asPredicate())
        ? new Items(items, needed(String.join("，", clauses), items.size()))
        : NONE;
  }

  /** Whether a word is one of a single thing, and so tells it from the others. */
  private static boolean once(Word word, List<List<Word>> all) {
    return all.stream().filter(each -> each.contains(word)).count() == 1;
  }
}
