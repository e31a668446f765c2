package io.scenariomarket.claims;

import java.util.List;
import java.util.regex.Pattern;

/** What a clause says a figure in the next one is of: 误差越小越好，不超过 0.5 %. */
final class Topic {

  /** What people say of a property before they tell how much of it they mean. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:应|须|要|需|可|能)?(?:越\\p{IsHan}越\\p{IsHan}|尽[量可]\\p{IsHan}{1,4}|没有(?:上限|下限|限制)|不设(?:上限|下限)|不限|无(?:上限|下限)"
              + "|(?:非常|十分|相当|明显|较|很|更)?(?:优异|突出|稳定|良好|领先|可靠|优秀|可控|高|低|快|长|短|大|小|轻|好|多|少)|有保障|有要求|方面|要求|指标|严格控制)$");

  private static final Pattern LEADING = Pattern.compile("^(?:对于?|关于|针对|其中|其|在|至于|就)+");

  /** How long a clause is that names no more than a property. */
  private static final int SHORT = 14;

  private Topic() {}

  /** A figure without a name, by the clause before its own, where that has no figure. */
  static Figure named(Figure figure, List<Clause> clauses, FigureReader figures) {
    var at = clauses.indexOf(figure.clause());
    if (!figure.name().isBlank() || at < 1) {
      return figure;
    }
    var before = clauses.get(at - 1);
    if (before.aside()
        || before.text().length() > SHORT
        || before.sentence() != figure.clause().sentence()
        || !figures.read(before).isEmpty()) {
      return figure;
    }
    var name = SAID.matcher(LEADING.matcher(before.text()).replaceFirst("")).replaceFirst("");
    return name.length() < 2 ? figure : figure.named(name);
  }
}
