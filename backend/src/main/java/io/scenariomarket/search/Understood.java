package io.scenariomarket.search;

import io.scenariomarket.index.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, as it is understood.
 *
 * @param text the words that are left to be found
 * @param also the same in other words
 * @param regions where it is to hold, with all larger regions; empty for anywhere
 * @param money what it may cost; {@code null} for anything
 * @param parts what of it is not found as words, in the order in which it was typed
 * @param pinyin whether its words were typed as pinyin
 */
record Understood(
    String text,
    List<String> also,
    Set<String> regions,
    @Nullable Money money,
    List<Part> parts,
    boolean pinyin) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z]{6}");

  /** What a part of what was typed says. */
  enum Says {
    MONEY,
    REGION
  }

  /**
   * A part of what was typed that narrows the search.
   *
   * @param value as it is shown: a region, or nothing for an amount
   * @param rest what was typed without it
   */
  record Part(Says says, String value, String rest) {}

  /** Words and nothing else. */
  static Understood words(String text) {
    return new Understood(text, List.of(), Set.of(), null, List.of(), false);
  }

  /**
   * The text by which meanings are compared, in Chinese, which the encoder knows. Nothing is near a
   * name that it does not know.
   */
  Optional<String> meaning() {
    return Stream.concat(also.stream().limit(1), Stream.of(text))
        .filter(each -> each.codePoints().anyMatch(Character::isIdeographic))
        .filter(each -> !NAME.matcher(each).find())
        .reduce((_, typed) -> typed);
  }

  /** The same with words for what was typed as pinyin. */
  Understood spelt(String words) {
    return new Understood(words, List.of(), regions, money, parts, true);
  }
}
