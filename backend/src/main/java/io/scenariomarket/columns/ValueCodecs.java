package io.scenariomarket.columns;

import io.scenariomarket.sheet.Amount;
import io.scenariomarket.sheet.DayOrder;
import io.scenariomarket.sheet.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The ways in which amounts and days stand in cells, read as their column says. */
final class ValueCodecs {

  private ValueCodecs() {}

  /** A range of money in one cell. */
  static Codec amount(String min, String max) {
    return Codecs.of(
        (cell, target) ->
            read(cell, target)
                .ifPresent(
                    amount -> {
                      target.set(min, amount.min());
                      target.set(max, amount.max());
                    }),
        item -> money(decimal(item, min), decimal(item, max)));
  }

  /** One end of a range of money. */
  static Codec bound(String property, boolean least) {
    return Codecs.of(
        (cell, target) ->
            read(cell, target)
                .ifPresent(
                    amount -> {
                      var near = least ? amount.min() : amount.max();
                      target.set(
                          property, near == null ? least ? amount.max() : amount.min() : near);
                    }),
        item -> {
          var value = decimal(item, property);
          return value == null ? null : Codecs.plain(value);
        });
  }

  private static Optional<Amount> read(Codec.Cell cell, Codecs.Target target) {
    var reading = reading(cell);
    var amount = reading.amount(cell.text());
    var settled = !amount.equals(Optional.of(Amount.OPEN));
    if (settled && Amount.foreign(cell.heading(), cell.text())) {
      target.say("exchange.problem.amount-foreign", cell.text());
      return Optional.empty();
    }
    if (amount.isEmpty()) {
      var known = ColumnReading.bare(cell.text());
      target.say(known ? "exchange.problem.amount-unit" : "exchange.problem.amount", cell.text());
    }
    return amount;
  }

  private static ColumnReading reading(Codec.Cell cell) {
    return cell.reading() == null
        ? ColumnReading.of(cell.heading(), List.of(cell.text()), null)
        : cell.reading();
  }

  private static @Nullable String money(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    if (min == null) {
      return max == null ? null : "不超过" + Codecs.plain(max) + "万元";
    }
    if (max == null) {
      return Codecs.plain(min) + "万元以上";
    }
    return min.compareTo(max) == 0
        ? Codecs.plain(min) + "万元"
        : Codecs.plain(min) + "-" + Codecs.plain(max) + "万元";
  }

  /** A period in one cell; a single date is its end. */
  static Codec period(String start, String end, Clock clock) {
    return Codecs.of(
        (cell, target) ->
            days(cell, target)
                .ifPresent(
                    period -> {
                      var day = period.from() != null && period.from().equals(period.to());
                      target.set(start, day ? null : period.from());
                      target.set(end, period.to());
                      past(period.to(), target, clock);
                    }),
        item -> {
          var from = Codecs.text(item, start);
          var to = Codecs.text(item, end);
          return from == null ? to : to == null ? from + "起" : from + "至" + to;
        });
  }

  /** The first day; of anything longer its first one. */
  static Codec first(String property) {
    return Codecs.of(
        (cell, target) ->
            days(cell, target).ifPresent(period -> target.set(property, period.from())),
        item -> Codecs.text(item, property));
  }

  /** A day on which something was done; of anything longer its last one. */
  static Codec done(String property) {
    return Codecs.of(
        (cell, target) -> days(cell, target).ifPresent(period -> target.set(property, period.to())),
        item -> Codecs.text(item, property));
  }

  /** A last day, which better lies ahead; of anything longer its last one. */
  static Codec last(String property, Clock clock) {
    return Codecs.of(
        (cell, target) ->
            days(cell, target)
                .ifPresent(
                    period -> {
                      target.set(property, period.to());
                      past(period.to(), target, clock);
                    }),
        item -> Codecs.text(item, property));
  }

  private static void past(@Nullable LocalDate last, Codecs.Target target, Clock clock) {
    if (last != null && last.isBefore(LocalDate.now(clock))) {
      target.say("exchange.problem.past", last.toString());
    }
  }

  /** Says which year was taken, or why there is no day. */
  private static Optional<Period> days(Codec.Cell cell, Codecs.Target target) {
    var reading = reading(cell);
    var plain = Period.read(cell.text(), reading.order(), null);
    if (plain.isPresent()) {
      return plain;
    }
    var guessed = Period.read(cell.text(), reading.order(), reading.year());
    if (guessed.isPresent()) {
      target.say("exchange.problem.year", cell.text(), String.valueOf(reading.year()));
    } else {
      var order = reading.order() == null && DayOrder.matters(cell.text());
      target.say(order ? "exchange.problem.date-order" : "exchange.problem.date", cell.text());
    }
    return guessed;
  }

  private static @Nullable BigDecimal decimal(JsonNode item, String property) {
    var value = item.path(property);
    return value.isNumber() ? value.decimalValue() : null;
  }
}
