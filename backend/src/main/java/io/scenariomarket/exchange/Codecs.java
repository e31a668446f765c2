package io.scenariomarket.exchange;

import io.scenariomarket.shared.Contact;
import io.scenariomarket.sheet.Amount;
import io.scenariomarket.sheet.Period;
import io.scenariomarket.sheet.Reach;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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

    void reject(String message, Object... arguments) {
      problems.add(CellProblem.of(field, message, arguments));
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
            amount(cell, target)
                .accept(
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
            amount(cell, target)
                .accept(
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

  private interface Amounts {
    void accept(java.util.function.Consumer<Amount> reader);
  }

  private static Amounts amount(Codec.Cell cell, Target target) {
    return reader ->
        Amount.read(cell.text(), Amount.Unit.ofHeading(cell.heading()))
            .ifPresentOrElse(reader, () -> target.reject("exchange.problem.amount", cell.text()));
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
  static Codec period(String start, String end) {
    return of(
        (cell, target) ->
            Period.read(cell.text())
                .ifPresentOrElse(
                    period -> {
                      var day = period.from() != null && period.from().equals(period.to());
                      target.set(start, day ? null : period.from());
                      target.set(end, period.to());
                    },
                    () -> target.reject("exchange.problem.date", cell.text())),
        item -> {
          var from = text(item, start);
          var to = text(item, end);
          return from == null ? to : to == null ? from + "起" : from + "至" + to;
        });
  }

  /** A day; of anything longer its first or last one. */
  static Codec day(String property, boolean first) {
    return of(
        (cell, target) ->
            Period.read(cell.text())
                .ifPresentOrElse(
                    period -> target.set(property, first ? period.from() : period.to()),
                    () -> target.reject("exchange.problem.date", cell.text())),
        item -> text(item, property));
  }

  /** A number of days, from any unit of time. */
  static Codec days(String property) {
    return of(
        (cell, target) -> {
          var found = DURATION.matcher(cell.text().strip());
          if (!found.matches()) {
            target.reject("exchange.problem.duration", cell.text());
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
            target.reject("exchange.problem.number", cell.text());
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
