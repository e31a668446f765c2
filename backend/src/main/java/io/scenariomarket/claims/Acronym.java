package io.scenariomarket.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name of the first letters of English words, such as CMRR, beside its name in Chinese words.
 *
 * @param initials the Chinese words that a letter may stand for
 */
record Acronym(Map<String, List<String>> initials) {

  private static final Pattern LETTERS = Pattern.compile("(?<![A-Za-z])[A-Z]{3,6}(?![A-Za-z])");

  /** What makes a noun of a word: 粗糙度. */
  private static final Pattern SUFFIX = Pattern.compile("(?<=\\p{IsHan}{3})[度性值]$");

  /** From how many letters one may be left unexplained: "to", "of". */
  private static final int LONG = 4;

  /** Whether a name has letters that words may stand for. */
  static boolean lettered(String name) {
    return LETTERS.matcher(name).find();
  }

  /**
   * Where in a name the words begin that the letters of another stand for; empty where they do not.
   * Every letter takes a word of its own, and one of them ends the name.
   */
  Optional<Integer> within(String name, String acronym) {
    var letters = LETTERS.matcher(acronym);
    return letters.find() ? start(name, letters.group()) : Optional.empty();
  }

  private Optional<Integer> start(String name, String letters) {
    var free = new StringBuilder(SUFFIX.matcher(name).replaceFirst(""));
    var missing = 0;
    var start = name.length();
    for (var letter : letters.split("")) {
      var word =
          initials.getOrDefault(letter, List.of()).stream()
              .filter(each -> free.indexOf(each) >= 0)
              .findFirst();
      if (word.isEmpty()) {
        missing++;
        continue;
      }
      var at = free.lastIndexOf(word.get());
      start = Math.min(start, at);
      free.replace(at, at + word.get().length(), "\0".repeat(word.get().length()));
    }
    var allowed = letters.length() >= LONG || letters.contains("O") ? 1 : 0;
    return missing <= allowed && !free.isEmpty() && free.charAt(free.length() - 1) == '\0'
        ? Optional.of(start)
        : Optional.empty();
  }
}
