package io.scenariomarket.intake;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the vocabulary's terms of one kind in running text. */
final class Terms {

  private final Map<String, Term> names = new HashMap<>();
  private final Pattern any;

  Terms(Vocabulary vocabulary, TermKind kind) {
    for (var term : vocabulary.terms(kind)) {
      term.names().forEach(name -> names.putIfAbsent(key(name), term));
    }
    this.any =
        Pattern.compile(
            names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Terms::spaced)
                .collect(Collectors.joining("|", "(?:", ")")));
  }

  /** The terms that a folded text names, each once, as the vocabulary has them. */
  List<String> in(String text) {
    var end = new int[] {-1};
    return any.matcher(lower(text))
        .results()
        // What adjoins a name only says it again: 「ISO 13485质量管理体系认证」.
        .filter(
            found -> {
              var again = found.start() == end[0];
              end[0] = found.end();
              return !again;
            })
        .map(found -> names.get(found.group().replaceAll("\\s", "")))
        .filter(Objects::nonNull)
        .map(Term::term)
        .distinct()
        .toList();
  }

  /** A name with or without spaces in it, letters and digits not out of the middle of a word. */
  private static String spaced(String name) {
    return (name.matches("[a-z0-9].*") ? "(?<![a-z0-9])" : "")
        + name.chars()
            .mapToObj(c -> Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining("\\s?"))
        + (name.matches(".*[a-z0-9]") ? "(?![a-z0-9])" : "");
  }

  private static String key(String name) {
    return lower(name).replaceAll("\\s", "");
  }

  private static String lower(String text) {
    return Folding.fold(text).toLowerCase(Locale.ROOT);
  }
}
