package io.scenariomarket.index;

import io.scenariomarket.analysis.Folding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Encodes only texts whose vectors are not cached, several at a time. */
public final class CachedEncoder implements Encoder, AutoCloseable {

  private final Encoder encoder;
  private final VectorCache cache;
  private final ExecutorService threads;

  /**
   * Puts a cache before an encoder.
   *
   * @param threads how many texts to encode at a time; more than the machine has cores gains
   *     nothing
   */
  public CachedEncoder(Encoder encoder, VectorCache cache, int threads) {
    this.encoder = encoder;
    this.cache = cache;
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("encoder-", 0).factory());
  }

  @Override
  public String model() {
    return encoder.model();
  }

  @Override
  public float[] encode(String text) {
    return encodeAll(List.of(text)).getFirst();
  }

  @Override
  public List<float[]> encodeAll(List<String> texts) {
    var keys =
        texts.stream().map(text -> VectorCache.Key.of(model(), Folding.foldText(text))).toList();
    var vectors = new HashMap<>(cache.get(keys));
    var missing = new LinkedHashMap<VectorCache.Key, String>();
    for (var i = 0; i < keys.size(); i++) {
      if (!vectors.containsKey(keys.get(i))) {
        missing.put(keys.get(i), texts.get(i));
      }
    }
    if (!missing.isEmpty()) {
      var encoded = encodeMissing(missing);
      cache.put(encoded);
      vectors.putAll(encoded);
    }
    return keys.stream().map(vectors::get).toList();
  }

  /** Encodes what nobody will ask for again, such as what is being typed: it is not kept. */
  public float[] once(String text) {
    var key = VectorCache.Key.of(model(), Folding.foldText(text));
    var kept = cache.get(List.of(key)).get(key);
    return kept != null
        ? kept
        : Objects.requireNonNull(encodeMissing(Map.of(key, text)).get(key), "encoded above");
  }

  private Map<VectorCache.Key, float[]> encodeMissing(Map<VectorCache.Key, String> texts) {
    var work = new LinkedHashMap<VectorCache.Key, Future<float[]>>();
    texts.forEach(
        (key, text) ->
            work.put(key, threads.submit((Callable<float[]>) () -> encoder.encode(text))));
    var vectors = new HashMap<VectorCache.Key, float[]>();
    work.forEach((key, vector) -> vectors.put(key, await(vector)));
    return vectors;
  }

  private static float[] await(Future<float[]> vector) {
    try {
      return vector.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while encoding", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The text encoder failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
