package io.scenariomarket.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param items the items of this page
 * @param total how many items there are on all pages
 * @param page number of this page, from 0
 * @param size items on a full page
 */
public record PageOf<T>(List<T> items, long total, int page, int size) {

  /** The greatest page that may be asked for. */
  public static final int MAX_SIZE = 100;

  public PageOf {
    items = List.copyOf(items);
  }

  /** How many pages there are. */
  public long pages() {
    return (total + size - 1) / size;
  }

  /** A size within 1 to {@link #MAX_SIZE}. */
  public static int size(int asked) {
    return Math.clamp(asked, 1, MAX_SIZE);
  }

  /** The same page of something made from each item. */
  public <R> PageOf<R> map(Function<? super T, ? extends R> mapping) {
    return new PageOf<>(items.stream().<R>map(mapping).toList(), total, page, size);
  }

  /** The same page of something made from all items together, in the same order. */
  public <R> PageOf<R> mapAll(Function<? super List<T>, List<R>> mapping) {
    return new PageOf<>(mapping.apply(items), total, page, size);
  }
}
