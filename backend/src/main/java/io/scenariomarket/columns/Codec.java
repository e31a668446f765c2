package io.scenariomarket.columns;

import io.scenariomarket.vocabulary.TermKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the text of a cell becomes part of an item, in the form that the API has it, and back. What
 * is written can be read again to the same effect.
 */
public interface Codec {

  /**
   * What a row of a sheet says in one field.
   *
   * @param reading how its column's amounts or days are read; {@code null} where it has none
   */
  record Cell(String field, String heading, String text, @Nullable ColumnReading reading) {

    Cell(String field, String heading, String text) {
      this(field, heading, text, null);
    }

    Cell with(String text) {
      return new Cell(field, heading, text, reading);
    }
  }

  /** Sets what the cell means; notes in {@code problems} what cannot be understood. */
  void read(Cell cell, ObjectNode item, List<CellProblem> problems);

  /** The list of terms that the cell is to be one of; empty where it says anything. */
  default Optional<TermKind> terms() {
    return Optional.empty();
  }

  /** The text of the cell for an item; {@code null} where nothing is given. */
  @Nullable String write(JsonNode item);
}
