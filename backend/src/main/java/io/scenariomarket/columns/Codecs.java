package io.scenariomarket.columns;

import io.scenariomarket.organisation.CreditCodes;
import io.scenariomarket.sheet.ContactText;
import io.scenariomarket.vocabulary.TermKind;
import java.math.BigDecimal;
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
      BiConsumer<Codec.Cell, Codecs.Target> reader,
      Function<JsonNode, @Nullable String> writer,
      Optional<TermKind> terms)
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
    return new Pair(reader, writer, Optional.empty());
  }

  /** A cell of terms of a closed list. */
  static Codec of(
      TermKind terms,
      BiConsumer<Codec.Cell, Target> reader,
      Function<JsonNode, @Nullable String> writer) {
    return new Pair(reader, writer, Optional.of(terms).filter(kind -> !kind.open()));
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
          var read = ContactText.read(cell.text());
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

  /** A name in a cell of its own, unless more of whom to call stands there. */
  static Codec contactName() {
    return of(
        (cell, target) -> {
          var read = ContactText.read(cell.text());
          var contact = target.item().withObjectProperty(CONTACT);
          put(contact, "name", read.name());
          Optional.ofNullable(read.phone()).ifPresent(phone -> put(contact, "phone", phone));
          Optional.ofNullable(read.email()).ifPresent(email -> put(contact, "email", email));
        },
        item -> text(item.path(CONTACT), "name"));
  }

  /** A number in a cell of its own; what is none is kept and told. */
  static Codec contactPhone() {
    return of(
        (cell, target) -> {
          var phone = ContactText.read(cell.text()).phone();
          if (phone == null) {
            target.say("exchange.problem.phone", cell.text().strip());
          }
          put(
              target.item().withObjectProperty(CONTACT),
              "phone",
              phone == null ? cell.text().strip() : phone);
        },
        item -> text(item.path(CONTACT), "phone"));
  }

  /** An address in a cell of its own; what is none is left out. */
  static Codec contactEmail() {
    return of(
        (cell, target) -> {
          var email = ContactText.read(cell.text()).email();
          if (email == null) {
            target.say("exchange.problem.email", cell.text().strip());
          } else {
            put(target.item().withObjectProperty(CONTACT), "email", email);
          }
        },
        item -> text(item.path(CONTACT), "email"));
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

  static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
