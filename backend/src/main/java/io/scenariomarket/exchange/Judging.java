package io.scenariomarket.exchange;

import io.scenariomarket.columns.CellProblem;
import io.scenariomarket.columns.Merging;
import io.scenariomarket.columns.PlannedItem;
import io.scenariomarket.columns.RowType;
import io.scenariomarket.columns.SheetFields;
import io.scenariomarket.exchange.Shelf.Present;
import io.scenariomarket.organisation.OrganisationProfile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says what an import does with one item, and why it may not. */
@Component
class Judging {

  private final Merging merging;
  private final JsonMapper json;

  Judging(Merging merging, JsonMapper json) {
    this.merging = merging;
    this.json = json;
  }

  /**
   * What is done with an item.
   *
   * @param content what it will say; {@code null} where it is refused
   */
  record Judged<C>(ImportOutcome outcome, @Nullable C content) {}

  /**
   * Judges.
   *
   * @param present the item that is there; {@code null} for none
   * @param problems takes why it is refused, and what is left out; what refuses it already stands
   *     there
   */
  <C> Judged<C> judge(
      Shelf<C> shelf, PlannedItem item, @Nullable Present<C> present, List<CellProblem> problems) {
    if (item.title().isBlank()) {
      problems.add(
          CellProblem.of(
              item.type() == RowType.ORGANISATION ? SheetFields.ORGANISATION : SheetFields.TITLE,
              "exchange.problem.blank"));
    }
    // What is wrong with the cells is told at once, whatever else is wrong with the row.
    var before = present == null ? blank(shelf, item) : present.content();
    var merged =
        merging.merge(
            item.fields(), before, shelf.contentType(), item.cells(), shelf::check, problems);
    if (merged.isEmpty()) {
      return new Judged<>(ImportOutcome.REFUSED, null);
    }
    var content = merged.get().content();
    shelf
        .lacks(content)
        .ifPresent(field -> problems.add(CellProblem.note(field, "exchange.problem.unfinished")));
    if (present == null) {
      return new Judged<>(ImportOutcome.NEW, content);
    }
    if (!merged.get().changed()) {
      return new Judged<>(ImportOutcome.UNCHANGED, content);
    }
    if (!present.editable()) {
      problems.add(
          CellProblem.of(
              null,
              item.type() == RowType.ORGANISATION
                  ? "exchange.problem.profile"
                  : "exchange.problem.locked"));
      return new Judged<>(ImportOutcome.REFUSED, null);
    }
    return new Judged<>(ImportOutcome.CHANGED, content);
  }

  private <C> C blank(Shelf<C> shelf, PlannedItem item) {
    if (item.type() != RowType.ORGANISATION) {
      return json.readValue("{}", shelf.contentType());
    }
    var node = json.createObjectNode().put("name", item.title());
    Optional.of(item.creditCode())
        .filter(code -> !code.isBlank())
        .ifPresent(code -> node.put("creditCode", code));
    return shelf.contentType().cast(json.treeToValue(node, OrganisationProfile.class));
  }
}
