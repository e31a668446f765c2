package io.scenariomarket.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which needs on boards are asked for.
 *
 * @param board those of one board; {@code null} for both
 * @param stage those at one stage; {@code null} for all
 */
record CallFilter(@Nullable TechBoard board, @Nullable CallStage stage) {

  String boardName() {
    return name(board);
  }

  String stageName() {
    return name(stage);
  }

  private static String name(@Nullable Enum<?> chosen) {
    return Optional.ofNullable(chosen).map(Enum::name).orElse("");
  }
}
