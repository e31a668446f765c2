package io.scenariomarket.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Vectors in memory, least recently used ones dropped first, in front of a slower cache that keeps
 * them for good.
 */
public final class MemoryVectorCache implements VectorCache {

  private final Cache<Key, float[]> cache;
  private final VectorCache behind;

  /**
   * Creates an empty cache.
   *
   * @param size how many vectors to hold; each takes about 2 kB
   * @param behind asked for what is not held, and given everything that is put
   */
  public MemoryVectorCache(int size, VectorCache behind) {
    this.cache = Caffeine.newBuilder().maximumSize(size).build();
    this.behind = behind;
  }

  /** Creates an empty cache of this many vectors with nothing behind it. */
  public MemoryVectorCache(int size) {
    this(size, new Nothing());
  }

  @Override
  public Map<Key, float[]> get(Collection<Key> keys) {
    var found = new HashMap<>(cache.getAllPresent(keys));
    var missing = keys.stream().filter(key -> !found.containsKey(key)).distinct().toList();
    if (!missing.isEmpty()) {
      var fetched = behind.get(missing);
      cache.putAll(fetched);
      found.putAll(fetched);
    }
    return found;
  }

  @Override
  public void put(Map<Key, float[]> vectors) {
    cache.putAll(vectors);
    behind.put(vectors);
  }

  private static final class Nothing implements VectorCache {

    @Override
    public Map<Key, float[]> get(Collection<Key> keys) {
      return Map.of();
    }

    @Override
    public void put(Map<Key, float[]> vectors) {}
  }
}
