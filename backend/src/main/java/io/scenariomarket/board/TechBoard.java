package io.scenariomarket.board;

import io.scenariomarket.vocabulary.TermRole;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A board of technical needs; a need belongs to the one whose term it has as its kind. */
enum TechBoard {
  /** Needs of institutes, universities and hospitals. */
  INSTITUTE(TermRole.INSTITUTES),
  /** Needs of enterprises. */
  ENTERPRISE(TermRole.ENTERPRISES);

  private final TermRole kind;

  TechBoard(TermRole kind) {
    this.kind = kind;
  }

  /** The board of needs of a kind; empty for kinds that have none. */
  static Optional<TechBoard> of(@Nullable String kind, Vocabulary vocabulary) {
    return Arrays.stream(values())
        .filter(board -> vocabulary.term(board.kind).equals(kind))
        .findFirst();
  }
}
