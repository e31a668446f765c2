package io.scenariomarket.exchange;

import io.scenariomarket.exchange.Codec.Cell;
import io.scenariomarket.shared.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
class Merging {

  /** Numbers are the same whatever zeros they end with. */
  private static final Comparator<JsonNode> SAME =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? number(one).compareTo(number(other))
              : one.equals(other) ? 0 : 1;

  private final SheetFields fields;
  private final Validator validator;
  private final JsonMapper json;

  Merging(SheetFields fields, Validator validator, JsonMapper json) {
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
  record Merged<C>(C content, boolean changed) {}

  /**
   * Merges.
   *
   * @param before what the item says; a blank one for a new item
   * @param check brings the content into the form in which it is kept, or refuses it
   * @param problems takes what is wrong with the cells
   * @return empty where anything is wrong
   */
  <C> Optional<Merged<C>> merge(
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
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    var content = json.treeToValue(node, type);
    validator.validate(content).forEach(violation -> problems.add(problem(violation, cells)));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    try {
      var checked = check.apply(content);
      return Optional.of(new Merged<>(checked, !json.valueToTree(checked).equals(SAME, known)));
    } catch (Refusal refusal) {
      refusal
          .fields()
          .forEach(
              field ->
                  problems.add(
                      new CellProblem(
                          column(field.field(), cells), field.message(), field.arguments())));
      if (refusal.fields().isEmpty()) {
        problems.add(CellProblem.of(null, refusal.message(), refusal.arguments()));
      }
      return Optional.empty();
    }
  }

  private static boolean same(String cell, @Nullable String written) {
    return written != null && tidy(cell).equals(tidy(written));
  }

  private static String tidy(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static CellProblem problem(ConstraintViolation<?> violation, List<Cell> cells) {
    var path = violation.getPropertyPath().toString();
    var column = column(path, cells);
    return switch (violation.getConstraintDescriptor().getAnnotation()) {
      case NotBlank _ -> CellProblem.of(column, "exchange.problem.blank");
      case Size size -> CellProblem.of(column, "exchange.problem.long", size.max());
      case Email _ -> CellProblem.of(column, "exchange.problem.email");
      default -> CellProblem.of(column, "exchange.problem.invalid");
    };
  }

  /** The field whose cell a property comes from; its own name where there is no such cell. */
  private static String column(String path, List<Cell> cells) {
    var property = path.replaceAll("[.\\[].*", "");
    var field = property.equals("name") ? SheetFields.TITLE : property;
    return cells.stream()
        .map(Cell::field)
        .filter(each -> each.equals(field) || related(each, field))
        .findFirst()
        .orElse(field);
  }

  /** Some cells hold several properties. */
  private static boolean related(String cell, String property) {
    return switch (property) {
      case "budgetMin", "budgetMax" -> cell.startsWith("budget");
      case "priceMin", "priceMax" -> cell.equals("price");
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
