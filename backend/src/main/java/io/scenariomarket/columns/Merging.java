package io.scenariomarket.columns;

import io.scenariomarket.columns.Codec.Cell;
import io.scenariomarket.shared.Day;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays what a row says over what an item says already. A cell that says what an export of the item
 * would say changes nothing, and neither does a blank one.
 */
@Component
public class Merging {

  /** Numbers are the same whatever zeros they end with. */
  private static final Comparator<JsonNode> SAME =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? number(one).compareTo(number(other))
              : one.equals(other) ? 0 : 1;

  private static final int MOST_LEFT_OUT = 5;
  private static final int LONGEST_SAID = 60;

  /** Without these a row is none. */
  private static final Set<String> NEEDED = Set.of("title", "name");

  private static final Set<String> UNFINISHED = Set.of("problem", "description");

  private final SheetFields fields;
  private final Validator validator;
  private final JsonMapper json;

  public Merging(SheetFields fields, Validator validator, JsonMapper json) {
    this.fields = fields;
    this.validator = validator;
    this.json = json;
  }

  /**
   * What comes of it.
   *
   * @param content what the item says then
   * @param changed whether that is anything else than before
   */
  public record Merged<C>(C content, boolean changed) {}

  /**
   * Merges.
   *
   * @param before what the item says; a blank one for a new item
   * @param check brings the content into the form in which it is kept, or refuses it
   * @param problems takes what is wrong with the cells and so is left out
   * @return empty where the row is refused
   */
  public <C> Optional<Merged<C>> merge(
      SheetKind kind,
      C before,
      Class<C> type,
      List<Cell> cells,
      UnaryOperator<C> check,
      List<CellProblem> problems) {
    var known = (ObjectNode) json.valueToTree(before);
    var node = known.deepCopy();
    for (var field : fields.of(kind).entrySet()) {
      cells.stream()
          .filter(cell -> cell.field().equals(field.getKey()))
          .filter(cell -> !same(cell.text(), field.getValue().write(known)))
          .forEach(cell -> field.getValue().read(cell, node, problems));
    }
    Unsaid.keep(known, node);
    for (int rest = MOST_LEFT_OUT; !CellProblem.refuse(problems) && rest > 0; rest--) {
      var content = json.treeToValue(node, type);
      var wrong = wrong(content, cells);
      if (wrong.isEmpty()) {
        try {
          var checked = check.apply(content);
          return Optional.of(new Merged<>(checked, !json.valueToTree(checked).equals(SAME, known)));
        } catch (Refusal refusal) {
          wrong = wrong(refusal, cells);
        }
      }
      wrong.forEach(each -> problems.add(each.problem));
      LeftOut.take(wrong.stream().map(Wrong::path).toList(), node, known);
    }
    if (!CellProblem.refuse(problems)) {
      problems.add(CellProblem.of(null, "exchange.problem.failed"));
    }
    return Optional.empty();
  }

  /** What is wrong with a property: if the row can do without it, it is left out. */
  private record Wrong(String path, CellProblem problem) {

    static Wrong of(String path, List<Cell> cells, String message, List<Object> arguments) {
      return new Wrong(
          path, new CellProblem(column(path, cells), message, arguments, !NEEDED.contains(path)));
    }
  }

  private List<Wrong> wrong(Object content, List<Cell> cells) {
    return validator.validate(content).stream()
        .filter(violation -> !unfinished(violation))
        .map(violation -> wrong(violation, cells))
        .toList();
  }

  /** What an item has to say but a draft of it has not yet. */
  private static boolean unfinished(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getAnnotation() instanceof NotBlank
        && UNFINISHED.contains(violation.getPropertyPath().toString());
  }

  private static List<Wrong> wrong(Refusal refusal, List<Cell> cells) {
    return refusal.fields().isEmpty()
        ? List.of(new Wrong("", CellProblem.of(null, refusal.message(), refusal.arguments())))
        : refusal.fields().stream()
            .map(field -> Wrong.of(field.field(), cells, field.message(), field.arguments()))
            .toList();
  }

  private static boolean same(String cell, @Nullable String written) {
    return written != null && tidy(cell).equals(tidy(written));
  }

  private static String tidy(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static Wrong wrong(ConstraintViolation<?> violation, List<Cell> cells) {
    var path = violation.getPropertyPath().toString();
    var value = shortened(String.valueOf(violation.getInvalidValue()));
    return switch (violation.getConstraintDescriptor().getAnnotation()) {
      case NotBlank _ -> Wrong.of(path, cells, "exchange.problem.blank", List.of());
      case Size size -> Wrong.of(path, cells, "exchange.problem.long", List.of(size.max()));
      case Email _ -> Wrong.of(path, cells, "exchange.problem.email", List.of(value));
      case URL _ -> Wrong.of(path, cells, "exchange.problem.url", List.of(value));
      case Day _ -> Wrong.of(path, cells, "exchange.problem.date", List.of(value));
      case DecimalMin _, PositiveOrZero _ ->
          Wrong.of(path, cells, "exchange.problem.negative", List.of(value));
      case Digits digits ->
          Wrong.of(path, cells, "exchange.problem.digits", List.of(value, digits.integer()));
      default -> Wrong.of(path, cells, "exchange.problem.invalid", List.of(value));
    };
  }

  private static String shortened(String text) {
    return Text.shortened(text, LONGEST_SAID);
  }

  /** The field whose cell a property comes from; its own name where there is no such cell. */
  private static String column(String path, List<Cell> cells) {
    var property = path.replaceAll("[.\\[].*", "");
    var field = property.equals("name") ? SheetFields.TITLE : property;
    var all = cells.stream().map(Cell::field).toList();
    return all.contains(field)
        ? field
        : all.stream().filter(each -> related(each, field)).findFirst().orElse(field);
  }

  /** Some cells hold several properties. */
  private static boolean related(String cell, String property) {
    return switch (property) {
      case "budgetMin", "budgetMax" -> cell.startsWith("budget");
      case "priceMin", "priceMax" -> cell.startsWith("price");
      case "startDate", "endDate" -> cell.equals("period") || cell.endsWith("Date");
      case "tracks", "direction" -> cell.equals(SheetFields.CATEGORY);
      case "contact" -> cell.startsWith("contact");
      case "qualifications" -> cell.equals("honours");
      default -> false;
    };
  }

  private static BigDecimal number(JsonNode node) {
    return node.decimalValue();
  }
}
