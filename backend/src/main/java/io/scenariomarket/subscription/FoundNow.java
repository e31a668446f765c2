package io.scenariomarket.subscription;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a search finds for somebody at this moment.
 *
 * @param items by key, the latest first
 */
record FoundNow(Map<String, Item> items) {

  /** Begins what stands for a long text. */
  static final char HASH = '#';

  /**
   * One result.
   *
   * @param type {@code scenario} or {@code capability}: where the words for its fields stand
   * @param title its title or name
   * @param owner name of its organisation
   * @param path address of its page
   * @param facts by field, as far as they may read it; long texts as hashes
   */
  record Item(String type, String title, String owner, String path, Map<String, String> facts) {}

  /** The same, to be kept until the next time. */
  Seen toKeep() {
    var kept = new LinkedHashMap<String, Map<String, String>>();
    items.forEach((key, item) -> kept.put(key, item.facts()));
    return new Seen(kept);
  }
}
