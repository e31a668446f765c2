package io.scenariomarket.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;

/** Keeps vectors that were encoded before, since encoding costs far more than indexing. */
public interface VectorCache {

  /**
   * Names the vector of one text under one model.
   *
   * @param hash SHA-256 of model and text, 64 hexadecimal digits
   */
  record Key(String hash) {

    /** The key of a text under a model. */
    public static Key of(String model, String text) {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(model.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return new Key(HexFormat.of().formatHex(digest.digest()));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The vectors that are known; an unknown key is absent from the answer. */
  Map<Key, float[]> get(Collection<Key> keys);

  /** Keeps vectors, replacing what has the same key. */
  void put(Map<Key, float[]> vectors);
}
