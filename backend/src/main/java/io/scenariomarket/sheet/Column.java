package io.scenariomarket.sheet;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet to be written.
 *
 * @param <T> what a row stands for
 * @param heading what the first row says
 * @param width in characters of the usual size, 1 to 255; a Chinese character takes two
 * @param cell what stands in a row: a text, a number, a {@link java.time.LocalDate}, a truth value,
 *     or anything else for its text; {@code null} is blank
 */
public record Column<T>(
    String heading, int width, Function<? super T, ? extends @Nullable Object> cell) {

  /** The width of a column that holds a name or a sentence. */
  private static final int USUAL_WIDTH = 24;

  /** A column of the usual width. */
  public static <T> Column<T> of(
      String heading, Function<? super T, ? extends @Nullable Object> cell) {
    return new Column<>(heading, USUAL_WIDTH, cell);
  }

  /** The same column in another width. */
  public Column<T> wide(int width) {
    return new Column<>(heading, width, cell);
  }

  @Nullable Object of(T row) {
    return cell.apply(row);
  }
}
