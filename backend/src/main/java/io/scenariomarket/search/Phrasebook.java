package io.scenariomarket.search;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.shared.OperatorFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/** How people put what they search for, as the operator's {@code search.yml} has it. */
final class Phrasebook {

  private final List<String> openings;
  private final List<String> doing;
  private final List<String> closings;
  private final Map<String, List<String>> means = new HashMap<>();

  /** The file. */
  record Content(
      List<String> openings,
      List<String> doing,
      List<String> closings,
      Map<String, List<String>> means) {}

  Phrasebook(Content content) {
    openings = longestFirst(content.openings());
    doing = longestFirst(content.doing());
    closings = longestFirst(content.closings());
    content.means().forEach(this::add);
  }

  static Phrasebook from(Path file) {
    return new Phrasebook(OperatorFile.read(file, new TypeReference<Content>() {}));
  }

  /** Adds other words for the same, unless the file has some. */
  void add(String words, List<String> others) {
    means.putIfAbsent(Folding.fold(words), List.copyOf(others));
  }

  /** Other words for the same, the usual one first; empty for none. */
  List<String> means(String words) {
    var folded = Folding.fold(words);
    return Optional.ofNullable(means.get(folded))
        .or(() -> singular(folded).map(means::get))
        .orElse(List.of());
  }

  /** All words that have others for the same. */
  Set<String> known() {
    return Collections.unmodifiableSet(means.keySet());
  }

  private static Optional<String> singular(String word) {
    return word.matches(".*[a-z]{3}s")
        ? Optional.of(word.substring(0, word.length() - 1))
        : Optional.empty();
  }

  /** What is sought, without the words around it; the whole where nothing else would be left. */
  String sought(String typed) {
    var text = typed.strip();
    var opened = false;
    for (var cut = opening(text, openings);
        cut > 0;
        cut = opening(text, opened ? doing : List.of())) {
      text = text.substring(cut).strip();
      opened = true;
      for (var more = opening(text, openings); more > 0; more = opening(text, openings)) {
        text = text.substring(more).strip();
      }
    }
    for (var cut = closing(text); cut > 0; cut = closing(text)) {
      text = text.substring(0, text.length() - cut).strip();
    }
    return text.isEmpty() ? typed.strip() : text;
  }

  private static int opening(String text, List<String> words) {
    return words.stream()
        .filter(word -> starts(text, word) && text.length() > word.length())
        .findFirst()
        .map(String::length)
        .orElse(0);
  }

  private int closing(String text) {
    return closings.stream()
        .filter(word -> ends(text, word) && text.length() > word.length())
        .findFirst()
        .map(String::length)
        .orElse(0);
  }

  private static boolean starts(String text, String word) {
    return text.regionMatches(true, 0, word, 0, word.length())
        && (!latin(word)
            || !Character.isLetter(text.charAt(Math.min(word.length(), text.length() - 1))));
  }

  private static boolean ends(String text, String word) {
    var from = text.length() - word.length();
    return from >= 0
        && text.regionMatches(true, from, word, 0, word.length())
        && (!latin(word) || from == 0 || !Character.isLetter(text.charAt(from - 1)));
  }

  private static boolean latin(String word) {
    return word.charAt(word.length() - 1) < 128;
  }

  private static List<String> longestFirst(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .collect(Collectors.toUnmodifiableList());
  }
}
