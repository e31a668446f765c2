package io.scenariomarket.mining;

/** A part of a document, in the order of its text. */
sealed interface Part {

  /** Where it stands in the folded text. */
  Piece piece();

  /**
   * A heading.
   *
   * @param piece without its number
   * @param level how deep it is; 0 is the outermost
   */
  record Heading(Piece piece, int level) implements Part {}

  /**
   * The label of a part of a need.
   *
   * @param piece the label with its value
   * @param level how deep it is as a heading
   * @param value what stands behind it in its line; may be empty
   */
  record Labelled(Piece piece, int level, Field field, Piece value) implements Part {}

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

  /** Who is responsible for what has been said since the last of these. */
  record Responsible(Piece piece, Units units) implements Part {}
}
