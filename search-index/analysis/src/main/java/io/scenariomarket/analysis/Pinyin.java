package io.scenariomarket.analysis;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads words that were typed as pinyin, without tones: {@code naodian} is 脑电. Of words that sound
 * alike the zone's own win, then the more frequent one.
 */
public final class Pinyin {

  /** General words that are rarer are not what somebody types as pinyin. */
  private static final int COMMON = 300;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 60;

  private final Map<String, String> words = new HashMap<>();
  private int longest;

  /**
   * Knows the zone's words besides general ones.
   *
   * @param own the zone's words; of one sound the first counts
   */
  public Pinyin(Collection<String> own) {
    own.stream().filter(Pinyin::spelt).forEach(this::add);
    var frequencies = new HashMap<String, Integer>();
    for (var line : general().split("\n")) {
      var parts = line.split(" ");
      var frequency = Integer.parseInt(parts[1]);
      if (frequency >= COMMON && spelt(parts[0])) {
        frequencies.put(parts[0], frequency);
      }
    }
    frequencies.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> add(entry.getKey()));
  }

  /** The words that letters spell, with spaces between; empty where they spell none. */
  public Optional<String> words(String typed) {
    var letters = Folding.fold(typed).replaceAll("[\\s'’]", "");
    if (letters.length() < SHORTEST
        || letters.length() > LONGEST
        || !letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return Optional.empty();
    }
    return fewest(letters);
  }

  /** The fewest words that make up all letters. */
  private Optional<String> fewest(String letters) {
    var before = new int[letters.length() + 1];
    var reached = new boolean[letters.length() + 1];
    reached[0] = true;
    var open = new ArrayDeque<>(List.of(0));
    while (!open.isEmpty() && !reached[letters.length()]) {
      var from = open.removeFirst();
      for (var to = Math.min(letters.length(), from + longest); to > from; to--) {
        if (!reached[to] && words.containsKey(letters.substring(from, to))) {
          reached[to] = true;
          before[to] = from;
          open.addLast(to);
        }
      }
    }
    if (!reached[letters.length()]) {
      return Optional.empty();
    }
    var found = new ArrayDeque<String>();
    for (var at = letters.length(); at > 0; at = before[at]) {
      found.addFirst(Objects.requireNonNull(words.get(letters.substring(before[at], at))));
    }
    return Optional.of(String.join(" ", found));
  }

  private void add(String word) {
    var sound =
        HanLP.convertToPinyinList(word).stream()
            .map(each -> each.getPinyinWithoutTone())
            .collect(Collectors.joining());
    if (words.putIfAbsent(sound, word) == null) {
      longest = Math.max(longest, sound.length());
    }
  }

  private static boolean spelt(String word) {
    return word.length() >= 2 && word.chars().allMatch(Character::isIdeographic);
  }

  private static String general() {
    try (var in = Pinyin.class.getResourceAsStream("/dict.txt")) {
      var bytes = Objects.requireNonNull(in, "jieba's dict.txt is missing").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
