package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads clauses that say what is put to use where: 「推动X在A、B等领域的应用示范」. */
final class Applications {

  /** What a field is called behind its name. */
  private static final String FIELD = "(?:细分|更多|重点|相关)?(?:领域|方面|行业|场景|环节)";

  private static final Pattern FIELDS =
      Pattern.compile(
          "^(?<where>.{2,80}?)等?"
              + FIELD
              + "的?(?:行业|融合|创新)?(?<how>应用示范|示范应用|部署应用|推广应用|应用|部署|落地|推广|实践)$");
  private static final Pattern APPLIED_TO = Pattern.compile("^(.{2,60}?)等?应用于(.{2,30})$");
  private static final Pattern USED_FOR = Pattern.compile("^应用(.{2,12}?)开展(?<what>.{4,40}?)等?$");
  private static final Pattern PLACES =
      Pattern.compile("^(?<where>.{2,80}?)等" + FIELD + "(?:全方位|深度|广泛)?合作$");
  private static final Pattern SOLUTIONS =
      Pattern.compile("^面向(?<where>.{2,60}?)等?领域(?:发展|开发|提供)(?<what>.{2,30}?解决方案.{0,4})$");
  private static final Pattern EXAMPLE = Pattern.compile(".*等.*(?:方面|领域)");
  private static final int LONGEST_SUBJECT = 18;

  private final Enumeration enumeration;

  Applications(Enumeration enumeration) {
    this.enumeration = enumeration;
  }

  /**
   * Something put to use in one field.
   *
   * @param piece the words that name the field
   */
  record Use(String title, Piece piece) {}

  /**
   * Reads a clause without its verbs.
   *
   * @param subject what an earlier clause said is to be put to use
   * @return nothing where it says nothing of the kind
   */
  List<Use> read(Piece clause, String subject) {
    var text = clause.text();
    var in = Stream.of("在", "面向").flatMap(word -> inFields(clause, word).stream()).toList();
    if (!in.isEmpty()) {
      return in;
    }
    var solutions = SOLUTIONS.matcher(text);
    if (solutions.find()) {
      var what = solutions.group("what");
      return uses(
          clause.cut(solutions.start("where"), solutions.end("where")),
          where -> "面向" + where + "领域的" + what);
    }
    var places = PLACES.matcher(text);
    if (places.find() && !subject.isEmpty()) {
      return uses(
          clause.cut(places.start("where"), places.end("where")),
          where -> subject + "在" + where + "领域的应用");
    }
    var usedFor = USED_FOR.matcher(text);
    if (usedFor.find()) {
      return List.of(new Use(usedFor.group("what") + "（应用" + usedFor.group(1) + "）", clause));
    }
    return APPLIED_TO.matcher(text).find() ? List.of(new Use(text, clause)) : List.of();
  }

  private List<Use> inFields(Piece clause, String word) {
    var at = Cuts.indexOf(clause.text(), word, 2);
    if (at < 0) {
      return List.of();
    }
    var where = clause.cut(at + word.length());
    var fields = FIELDS.matcher(where.text());
    if (!fields.find()) {
      return List.of();
    }
    var what = shortened(clause.text().substring(0, at));
    return uses(
        where.cut(0, fields.end("where")),
        field -> what + "在" + field + "领域的" + fields.group("how"));
  }

  private List<Use> uses(Piece where, UnaryOperator<String> title) {
    var uses = new ArrayList<Use>();
    for (var part : Cuts.at(where, c -> c == '、')) {
      // 「中风等肢体运动障碍方面」: an example of a field stands for it.
      var fields =
          EXAMPLE.matcher(part.text()).matches()
              ? List.of(part)
              : enumeration.items(part).stream().map(Enumeration.Item::piece).toList();
      for (var field : fields) {
        uses.add(new Use(title.apply(field.text().replaceFirst("(?:方面|领域|行业)$", "")), field));
      }
    }
    return uses;
  }

  /** The first of several things stands for all in a title. */
  private static String shortened(String what) {
    if (what.length() <= LONGEST_SUBJECT) {
      return what;
    }
    var quoted = what.indexOf('”');
    var comma = what.indexOf('、');
    var end = quoted > 0 ? quoted + 1 : comma;
    var more = what.lastIndexOf('等');
    return end <= 0 || more <= end ? what : what.substring(0, end) + what.substring(more);
  }
}
