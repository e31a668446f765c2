package io.scenariomarket.extraction;

import java.util.regex.Pattern;

/**
 * What a clause states, before anything is known of its field.
 *
 * @param kind what it would become
 * @param title in a line
 * @param piece the words that state it
 * @param clause the clause that they stand in
 * @param owner the organisation that has it, for a capability; empty otherwise
 */
record Draft(CandidateKind kind, String title, Piece piece, Piece clause, String owner) {

  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** What is asked for: the title, or the words where they tell how many as well. */
  String asked() {
    var words = piece.text();
    return words.startsWith(title) && DIGIT.matcher(words.substring(title.length())).find()
        ? words
        : title;
  }

  /** The same with another title. */
  Draft titled(String other) {
    return new Draft(kind, other, piece, clause, owner);
  }
}
