package io.scenariomarket.board;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A board of technical needs; a need belongs to the one that it names as its kind. */
enum TechBoard {
  /** Needs of institutes, universities and hospitals. */
  INSTITUTE("院所技术需求榜"),
  /** Needs of enterprises. */
  ENTERPRISE("企业技术需求榜");

  private final String kind;

  TechBoard(String kind) {
    this.kind = kind;
  }

  /** The board of needs of a kind, which is a term of the vocabulary; empty for other kinds. */
  static Optional<TechBoard> of(@Nullable String kind) {
    return Arrays.stream(values()).filter(board -> board.kind.equals(kind)).findFirst();
  }
}
