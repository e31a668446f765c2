package io.scenariomarket.extraction;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a sentence states.
 *
 * @param alone whether it states nothing else
 * @param before the sentences of its paragraph that lead up to it
 * @param behind those that tell more of it
 */
record Stated(
    Draft draft,
    Sentence sentence,
    Circumstances so,
    boolean alone,
    List<Piece> before,
    List<Piece> behind) {

  /** The same with what else is told of it. */
  Stated with(List<Piece> more) {
    return new Stated(draft, sentence, so, alone, before, List.copyOf(more));
  }

  List<Piece> sentences() {
    return Stream.of(before, List.of(sentence.piece()), behind).flatMap(List::stream).toList();
  }
}
