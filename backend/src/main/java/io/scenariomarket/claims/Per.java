package io.scenariomarket.claims;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a figure is counted in each of, where words before it say so: 每秒 10000 笔, 每立方米 120 微克.
 *
 * @param unit of which each has as much as the figure says
 * @param left the words before the figure without these
 */
record Per(Measure unit, String left) {

  private static final Pattern EACH = Pattern.compile("[每单](?=\\p{IsHan}|[A-Za-z])");

  /** 日处理 300 吨, without a word for each. */
  private static final Pattern BARE =
      Pattern.compile("(秒|分钟?|小时|[日天]|月|年)(?:均|最[高大]|可|约)?(?=[^秒分时]{0,8}$)");

  /** How many characters may stand between the words and the figure. */
  private static final int NEAR = 8;

  /** Where both sides say it of everybody alike it says nothing: 每批, 每次. */
  private static final Pattern IDLE = Pattern.compile("^[每单](?:批|次|位|名|个人|台机)");

  /** What the words before a figure say. */
  static Optional<Per> of(String left, Units units) {
    var each = EACH.matcher(left);
    var found = Optional.<Per>empty();
    while (each.find()) {
      var begin = each.start();
      if (IDLE.matcher(left.substring(begin)).find()) {
        continue;
      }
      var unit =
          units
              .at(left, each.end())
              .filter(of -> left.length() - of.end() <= NEAR)
              .filter(of -> left.charAt(begin) == '每' || time(of.measure(), units));
      if (unit.isPresent()) {
        var end = unit.get().end();
        found =
            Optional.of(
                new Per(unit.get().measure(), left.substring(0, begin) + left.substring(end)));
      }
    }
    if (found.isPresent()) {
      return found;
    }
    var bare = BARE.matcher(left);
    return bare.find() ? Optional.of(new Per(units.of(bare.group(1)), left)) : Optional.empty();
  }

  private static boolean time(Measure unit, Units units) {
    return unit.comparable(units.of("s"));
  }
}
