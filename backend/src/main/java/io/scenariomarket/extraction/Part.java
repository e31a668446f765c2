package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;

/** A part of a document, in the order of its text. */
sealed interface Part {

  /** Where it stands in the folded text. */
  Piece piece();

  /**
   * A heading.
   *
   * @param piece without its number
   * @param level how deep it is; 0 is the outermost
   * @param runIn whether the line that it begins goes on with what it is the heading of
   */
  record Heading(Piece piece, int level, boolean runIn) implements Part {}

  /**
   * The label of a part of a need.
   *
   * @param piece the label with its value
   * @param level how deep it is as a heading; {@link Outline#NONE} without a number
   * @param value what stands behind it in its line; may be empty
   */
  record Labelled(Piece piece, int level, Field field, Piece value) implements Part {

    private Labelled and(Piece more) {
      var both = new Piece(value.text() + more.text(), value.from());
      return new Labelled(piece, level, field, both);
    }
  }

  /**
   * A sentence.
   *
   * @param piece without its number and its full stop
   * @param level how deep its number is; {@link Outline#NONE} without one, or inside a line
   * @param label what the line says it is about, empty where it says nothing
   */
  record Text(Piece piece, int level, String label) implements Part {

    boolean numbered() {
      return level < Outline.NONE;
    }
  }

  /**
   * What somebody says in a talk.
   *
   * @param piece the whole line
   */
  record Said(Piece piece, Speech.Turn turn) implements Part {}

  /**
   * A row of a table whose head says what stands in its columns: one need.
   *
   * @param cells the cells that have a label; the piece of each is the label above it
   */
  record Row(Piece piece, List<Labelled> cells) implements Part {

    public Row {
      cells = List.copyOf(cells);
    }

    /** The same row with what goes on in a line below it, cell by cell. */
    Row and(Row more) {
      var all = new ArrayList<>(cells);
      for (var cell : more.cells) {
        var same = all.stream().filter(each -> each.piece().equals(cell.piece())).findFirst();
        same.ifPresentOrElse(
            above -> all.set(all.indexOf(above), above.and(cell.value())), () -> all.add(cell));
      }
      return new Row(piece, all);
    }
  }

  /**
   * Who is responsible for what has been said since the last of these.
   *
   * @param line whether that is said within a numbered line, and so of that line alone
   */
  record Responsible(Piece piece, Units units, boolean line) implements Part {}
}
