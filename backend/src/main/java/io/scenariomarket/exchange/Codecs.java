package io.scenariomarket.exchange;

import io.scenariomarket.identity.CreditCodes;
import io.scenariomarket.shared.Contact;
import io.scenariomarket.sheet.Amount;
import io.scenariomarket.sheet.DayOrder;
import io.scenariomarket.sheet.Period;
import io.scenariomarket.sheet.Reach;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The ways in which single values stand in cells. */
final class Codecs {

  private static final Pattern DURATION =
      Pattern.compile("约?(\\d{1,4})(?:个)?(天|日|工作日|周|星期|月|年|days?)?(?:以?内)?");
  private static final String CONTACT = "contact";

  /** What spreadsheets make of a long code of digits. */
  private static final Pattern ROUNDED = Pattern.compile("[\\d.]+E\\+?\\d+");

  private Codecs() {}

  private record Pair(
      BiConsumer<Codec.Cell, Codecs.Target> reader, Function<JsonNode, @Nullable String> writer)
      implements Codec {

    @Override
    public void read(Cell cell, ObjectNode item, List<CellProblem> problems) {
      reader.accept(cell, new Target(item, problems, cell.field()));
    }

    @Override
    public @Nullable String write(JsonNode item) {
      return writer.apply(item);
    }
  }

  /** The item that is being read into, and where to complain. */
  record Target(ObjectNode item, List<CellProblem> problems, String field) {

    void set(String property, @Nullable BigDecimal value) {
      if (value == null) {
        item.remove(property);
      } else {
        item.put(property, value.stripTrailingZeros());
      }
    }

    void set(String property, @Nullable Object value) {
      if (value == null) {
        item.remove(property);
      } else {
        item.put(property, value.toString());
      }
    }

    /** Says what cannot be understood, or what was; nothing else of the row suffers from it. */
    void say(String message, Object... arguments) {
      problems.add(CellProblem.note(field, message, arguments));
    }
  }

  static Codec of(
      BiConsumer<Codec.Cell, Target> reader, Function<JsonNode, @Nullable String> writer) {
    return new Pair(reader, writer);
  }

  /** A cell that says nothing of the item itself, such as a running number. */
  static Codec aside() {
    return of((_, _) -> {}, _ -> null);
  }

  /** A credit code says whose an item is; a wrong one says nothing. */
  static Codec creditCode() {
    return of(
        (cell, target) -> {
          var code = CreditCodes.tidy(cell.text());
          CreditCodes.flaw(code)
              .ifPresent(
                  flaw ->
                      target.say(
                          "exchange.problem.credit-code."
                              + (ROUNDED.matcher(code).matches() ? "ROUNDED" : flaw.name()),
                          code,
                          code.length()));
        },
        _ -> null);
  }

  static Codec text(String property) {
    return of(
        (cell, target) -> target.item().put(property, cell.text().strip()),
        item -> text(item, property));
  }

  /** Several texts, one a line. */
  static Codec texts(String property) {
    return of(
        (cell, target) -> {
          var values = target.item().putArray(property);
          Pieces.sentences(cell.text()).forEach(values::add);
        },
        item -> joined(item, property, "\n"));
  }

  /** A range of money in one cell. */
  static Codec amount(String min, String max) {
    return of(
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
    return of(
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
          return value == null ? null : plain(value);
        });
  }

  private static Optional<Amount> read(Codec.Cell cell, Target target) {
    var reading = reading(cell);
    var amount = reading.amount(cell.text());
    if (amount.isEmpty()) {
      var known = Reading.bare(cell.text());
      target.say(known ? "exchange.problem.amount-unit" : "exchange.problem.amount", cell.text());
    }
    return amount;
  }

  private static Reading reading(Codec.Cell cell) {
    return cell.reading() == null
        ? Reading.of(cell.heading(), List.of(cell.text()), null)
        : cell.reading();
  }

  private static @Nullable String money(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    if (min == null) {
      return max == null ? null : "不超过" + plain(max) + "万元";
    }
    if (max == null) {
      return plain(min) + "万元以上";
    }
    return min.compareTo(max) == 0 ? plain(min) + "万元" : plain(min) + "-" + plain(max) + "万元";
  }

  /** A period in one cell; a single date is its end. */
  static Codec period(String start, String end, Clock clock) {
    return of(
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
          var from = text(item, start);
          var to = text(item, end);
          return from == null ? to : to == null ? from + "起" : from + "至" + to;
        });
  }

  /** The first day; of anything longer its first one. */
  static Codec first(String property) {
    return of(
        (cell, target) ->
            days(cell, target).ifPresent(period -> target.set(property, period.from())),
        item -> text(item, property));
  }

  /** A day on which something was done; of anything longer its last one. */
  static Codec done(String property) {
    return of(
        (cell, target) -> days(cell, target).ifPresent(period -> target.set(property, period.to())),
        item -> text(item, property));
  }

  /** A last day, which better lies ahead; of anything longer its last one. */
  static Codec last(String property, Clock clock) {
    return of(
        (cell, target) ->
            days(cell, target)
                .ifPresent(
                    period -> {
                      target.set(property, period.to());
                      past(period.to(), target, clock);
                    }),
        item -> text(item, property));
  }

  private static void past(@Nullable LocalDate last, Target target, Clock clock) {
    if (last != null && last.isBefore(LocalDate.now(clock))) {
      target.say("exchange.problem.past", last.toString());
    }
  }

  /** Says which year was taken, or why there is no day. */
  private static Optional<Period> days(Codec.Cell cell, Target target) {
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

  /** A number of days, from any unit of time. */
  static Codec days(String property) {
    return of(
        (cell, target) -> {
          var found = DURATION.matcher(cell.text().strip());
          if (!found.matches()) {
            target.say("exchange.problem.duration", cell.text());
            return;
          }
          var unit = Objects.requireNonNullElse(found.group(2), "天");
          var days =
              switch (unit) {
                case "周", "星期" -> 7;
                case "月" -> 30;
                case "年" -> 365;
                default -> 1;
              };
          target.item().put(property, Integer.parseInt(found.group(1)) * days);
        },
        item -> text(item, property));
  }

  static Codec count(String property) {
    return of(
        (cell, target) -> {
          var digits = cell.text().strip().replaceAll("[个项家]+$", "");
          if (digits.matches("\\d{1,6}")) {
            target.item().put(property, Integer.parseInt(digits));
          } else {
            target.say("exchange.problem.number", cell.text());
          }
        },
        item -> text(item, property));
  }

  /** Whom to call, all in one cell. */
  static Codec contact() {
    return of(
        (cell, target) -> {
          var read = Reach.read(cell.text());
          var contact = target.item().putObject(CONTACT);
          put(contact, "name", read.name());
          put(contact, "phone", read.phone());
          put(contact, "email", read.email());
        },
        item -> {
          var contact = item.path(CONTACT);
          var all =
              Stream.of("name", "phone", "email")
                  .map(part -> text(contact, part))
                  .filter(Objects::nonNull)
                  .collect(Collectors.joining(" "));
          return all.isEmpty() ? null : all;
        });
  }

  /** One part of whom to call in a cell of its own. */
  static Codec contact(String part, Function<Contact, @Nullable String> reader) {
    return of(
        (cell, target) -> {
          var read = reader.apply(Reach.read(cell.text()));
          put(
              target.item().withObjectProperty(CONTACT),
              part,
              read == null ? cell.text().strip() : read);
        },
        item -> text(item.path(CONTACT), part));
  }

  private static void put(ObjectNode node, String property, @Nullable String value) {
    if (value == null) {
      node.remove(property);
    } else {
      node.put(property, value);
    }
  }

  static @Nullable String text(JsonNode item, String property) {
    var value = item.path(property);
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }

  static @Nullable String joined(JsonNode item, String property, String by) {
    var all = item.path(property).valueStream().map(JsonNode::asString).toList();
    return all.isEmpty() ? null : String.join(by, all);
  }

  private static @Nullable BigDecimal decimal(JsonNode item, String property) {
    var value = item.path(property);
    return value.isNumber() ? value.decimalValue() : null;
  }

  static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
