package io.scenariomarket.intake;

import io.scenariomarket.extraction.Cuts;
import io.scenariomarket.extraction.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts sentences into what is said in one breath. */
final class Clauses {

  private static final Pattern APART =
      Pattern.compile("(?i)(?<=[a-z0-9%)]), (?=[a-z≤≥<>])|(?<!\\d):\\s*(?!\\d|//)");

  /** What only leads up to what is said next. */
  private static final Pattern HESITANT =
      Pattern.compile("^.{1,10}(?:嘛|呢|吧|的话|这块儿?|方面|那边)$|^.{0,4}(?:呃|嗯|那个|就是)$");

  /** What goes on with the clause before it. */
  private static final Pattern GOES_ON =
      Pattern.compile("^(?:并|且|以|从而|否则|而|这样|也|所以|因为|不然|或|(?:.{1,4}$))");

  /** What ends in a colon, and lists behind it what is asked for. */
  private static final Pattern LISTS =
      Pattern.compile("(?i)要求|指标|达到|如下|满足|功能|参数|must|require|spec|need");

  private Clauses() {}

  /** The clauses of a sentence; one that ends in a colon leads up to the next. */
  static List<Piece> of(Piece sentence) {
    return joined(sentence, Cuts.at(sentence, c -> c == ',')).stream()
        .flatMap(Clauses::apart)
        .flatMap(Clauses::listed)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** Whether a clause goes on with the one before it. */
  static boolean goesOn(String clause) {
    return GOES_ON.matcher(clause).find();
  }

  /** Whether what ends in a colon lists behind it what is asked for. */
  static boolean lists(String clause) {
    return LISTS.matcher(clause).find();
  }

  /** Where words are set apart by spaces, a comma with a space ends a clause as well. */
  private static Stream<Piece> apart(Piece clause) {
    var parts = new ArrayList<Piece>();
    var from = 0;
    var ends = APART.matcher(clause.text());
    while (ends.find()) {
      var colon = clause.text().charAt(ends.start()) == ':';
      parts.add(clause.cut(from, ends.start() + (colon ? 1 : 0)).strip());
      from = ends.end();
    }
    parts.add(clause.cut(from).strip());
    return parts.stream();
  }

  /** Several requirements that only 、 parts. */
  private static Stream<Piece> listed(Piece clause) {
    var parts = Cuts.at(clause, c -> c == '、');
    var asked =
        parts.stream().filter(each -> each.text().length() > 4 && Topic.asks(each.text())).count();
    return asked > 1 ? parts.stream() : Stream.of(clause);
  }

  /** 「漏检率嘛,得千分之一以下」 is one clause. */
  private static List<Piece> joined(Piece sentence, List<Piece> clauses) {
    var joined = new ArrayList<Piece>();
    for (var clause : clauses) {
      if (!joined.isEmpty() && HESITANT.matcher(joined.getLast().text()).find()) {
        var start = joined.removeLast().from() - sentence.from();
        joined.add(sentence.cut(start, clause.to() - sentence.from()));
      } else {
        joined.add(clause);
      }
    }
    return joined;
  }
}
