package io.scenariomarket.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that are kept as they were read, for lists that read many of the same again and again. Only
 * versions are asked for each time, and what has another one is read anew.
 *
 * <p>What is kept is shared: whoever gets it must never change it. A transaction that may write
 * reads past it, since what it wrote may yet be taken back.
 *
 * @param <I> what identifies a row
 * @param <T> the rows
 */
public final class KeptRows<I, T> {

  private final Cache<I, T> kept;
  private final Function<T, I> id;
  private final ToLongFunction<T> version;
  private final Function<Collection<I>, Map<I, Long>> versions;
  private final Function<Collection<I>, List<T>> rows;

  /**
   * Keeps nothing yet.
   *
   * @param most how many to keep, the least recently used of which go first
   * @param versions the present versions of these rows; unknown ids are left out
   * @param rows reads these rows
   */
  public KeptRows(
      int most,
      Function<T, I> id,
      ToLongFunction<T> version,
      Function<Collection<I>, Map<I, Long>> versions,
      Function<Collection<I>, List<T>> rows) {
    this.kept = Caffeine.newBuilder().maximumSize(most).build();
    this.id = id;
    this.version = version;
    this.versions = versions;
    this.rows = rows;
  }

  /** Whether what is read now is sure to stay: no transaction is going on that may write. */
  public static boolean certain() {
    return !TransactionSynchronizationManager.isActualTransactionActive()
        || TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }

  /** The rows with these ids as they are now; unknown ids are left out. */
  public List<T> all(Collection<I> ids) {
    if (!certain()) {
      return rows.apply(ids);
    }
    var all = new ArrayList<T>();
    var missing = new ArrayList<I>();
    versions
        .apply(ids)
        .forEach(
            (each, present) -> {
              var known = kept.getIfPresent(each);
              if (known != null && version.applyAsLong(known) == present) {
                all.add(known);
              } else {
                missing.add(each);
              }
            });
    if (!missing.isEmpty()) {
      var read = rows.apply(missing);
      read.forEach(each -> kept.put(id.apply(each), each));
      all.addAll(read);
    }
    return all;
  }
}
