package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads things named one after the other: 「A、B和C等技术攻关」. */
final class Enumeration {

  /** 等 where it ends an enumeration, not in a word. */
  private static final Pattern AND_SO_ON = Pattern.compile("(?<![平高相优中对同均初])等(?![级离保温])");

  private static final Pattern AND = Pattern.compile("以及|(?<![涉普])及(?![其时])|(?<![饱共中])和(?![谐平其])");

  /** What is done with all of them, where no 等 stands before it. */
  private static final Pattern ACTION =
      Pattern.compile(
          "的?(?:(?:关键|核心|前沿|新型)*(?:技术|产品|装备|工艺|设备|理论)?(?:独立|联合|协同)?"
              + "(?:攻关|研发|突破|创新|研究|研制|开发|应用|革新|转化|布局)(?:和|与|及|、)?)+(?:力度|工作)?$"
              + "|[一二两三四五六七八九十\\d]{1,4}[大个类](?:重点|主攻)?(?:领域|方向|产业|场景|环节)$"
              + "|(?:产业)?(?:环节)?(?:竞争力|实力)$");

  /** What describes the next thing, rather than being one: 低能耗、高效率、环保型工艺. */
  private static final Pattern DESCRIPTION = Pattern.compile("[高低].{1,2}|.{1,3}[型性化式级]");

  private static final Pattern FIT_FOR = Pattern.compile("^(?:适用于|适应|用于|面向|针对)");
  private static final int ALIKE = 2;

  private final Predicate<String> generic;

  /**
   * Reads enumerations.
   *
   * @param generic tells words that name nothing by themselves
   */
  Enumeration(Predicate<String> generic) {
    this.generic = generic;
  }

  /**
   * One of the things.
   *
   * @param tail what is said of it and those beside it, behind the last of them
   */
  record Item(Piece piece, String tail) {

    String text() {
      return piece.text();
    }
  }

  /** The things that stand behind a verb; one where nothing is enumerated. */
  List<Item> items(Piece body) {
    var parts = joinDescriptions(Cuts.at(body, c -> c == '、'));
    for (var i = 0; i < parts.size(); i++) {
      var end = endOf(parts.get(i).text());
      if (end >= 0) {
        return upTo(i, end, parts, body);
      }
    }
    return withoutSoOn(parts);
  }

  private List<Item> upTo(int i, int end, List<Piece> parts, Piece body) {
    var last = parts.get(i);
    var named = new ArrayList<>(parts.subList(0, i));
    named.addAll(split(last.cut(0, end), i > 0));
    var behind = last.text().substring(end + 1);
    if (i == parts.size() - 1) {
      return items(named, behind);
    }
    var more = parts.subList(i + 1, parts.size());
    var allGeneric = more.stream().allMatch(part -> generic.test(part.text()));
    if (behind.startsWith("的") || allGeneric && generic.test(behind)) {
      return items(named, body.text().substring(last.from() + end + 1 - body.from()));
    }
    // 「物联网、超级计算机等领域处理器芯片、AI芯片」: the first thing is all up to here.
    var first =
        generic.test(behind)
            ? items(named, behind)
            : List.of(new Item(body.cut(0, last.to() - body.from()), ""));
    var rest = items(body.cut(more.getFirst().from() - body.from()));
    var all = new ArrayList<Item>();
    first.forEach(
        each -> all.add(each.tail().isEmpty() ? new Item(each.piece(), tail(rest)) : each));
    all.addAll(rest);
    return all;
  }

  private static String tail(List<Item> items) {
    return items.isEmpty() ? "" : items.getLast().tail();
  }

  private List<Item> withoutSoOn(List<Piece> parts) {
    if (parts.isEmpty()) {
      return List.of();
    }
    var last = parts.getLast();
    var action = ACTION.matcher(last.text());
    var tail = "";
    if (action.find() && action.start() > 1) {
      tail = action.group();
      last = last.cut(0, action.start());
    }
    var named = new ArrayList<>(parts.subList(0, parts.size() - 1));
    named.addAll(split(last, parts.size() > 1));
    return items(named, tail);
  }

  private static List<Item> items(List<Piece> pieces, String tail) {
    return pieces.stream().map(piece -> new Item(piece, tail)).toList();
  }

  /** The last part may name two things; by itself only where both are of one kind. */
  private static List<Piece> split(Piece part, boolean enumerated) {
    if (FIT_FOR.matcher(part.text()).find()) {
      return List.of(part);
    }
    var and = AND.matcher(part.text());
    while (and.find()) {
      var left = part.cut(0, and.start()).strip();
      var right = part.cut(and.end()).strip();
      var apart = left.text().length() > 1 && right.text().length() > 1;
      if (apart && (enumerated || alike(left.text(), right.text()))) {
        var both = new ArrayList<>(List.of(left));
        both.addAll(split(right, enumerated));
        return both;
      }
    }
    return part.isEmpty() ? List.of() : List.of(part);
  }

  private static boolean alike(String left, String right) {
    return left.length() >= ALIKE
        && right.endsWith(left.substring(left.length() - ALIKE))
        && left.length() + right.length() > 3 * ALIKE;
  }

  private static List<Piece> joinDescriptions(List<Piece> parts) {
    var joined = new ArrayList<Piece>();
    for (var part : parts) {
      var before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && describes(before.text())) {
        joined.removeLast();
        var between = "、".repeat(part.from() - before.to());
        joined.add(new Piece(before.text() + between + part.text(), before.from()));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  private static boolean describes(String text) {
    var last = text.substring(text.lastIndexOf('、') + 1);
    return DESCRIPTION.matcher(last).matches() || FIT_FOR.matcher(text).find() && endOf(text) < 0;
  }

  private static int endOf(String text) {
    for (var i = Cuts.indexOf(text, "等", 0); i >= 0; i = Cuts.indexOf(text, "等", i + 1)) {
      var matcher = AND_SO_ON.matcher(text);
      if (matcher.find(i) && matcher.start() == i) {
        return i;
      }
    }
    return -1;
  }
}
