package io.scenariomarket.claims;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of {@code claims.yml}; what each is for stands there. */
record LexiconFile(
    List<Line> measures,
    Map<String, String> implied,
    Map<String, String> environment,
    List<List<String>> endings,
    Map<String, List<String>> initials,
    List<List<String>> complements,
    List<List<String>> reciprocals,
    @Nullable Yearly yearly,
    List<List<String>> exclusive,
    List<List<String>> opposites,
    List<List<String>> words,
    List<List<String>> objects,
    List<String> generic,
    List<String> accessories,
    List<List<List<String>>> settings,
    List<Steps> levels,
    List<List<String>> phrases) {

  /** A list that is left out is empty. */
  LexiconFile {
    measures = given(measures);
    implied = implied == null ? Map.of() : implied;
    environment = environment == null ? Map.of() : environment;
    endings = given(endings);
    initials = initials == null ? Map.of() : initials;
    complements = given(complements);
    reciprocals = given(reciprocals);
    exclusive = given(exclusive);
    opposites = given(opposites);
    words = lowered(words);
    objects = lowered(objects);
    generic = given(generic);
    accessories = given(accessories);
    settings = given(settings);
    levels = given(levels);
    phrases = lowered(phrases);
  }

  private static List<List<String>> lowered(@Nullable List<List<String>> lists) {
    return given(lists).stream().map(words -> words.stream().map(Lexicon::lower).toList()).toList();
  }

  private static <T> List<T> given(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  record Line(
      List<String> names,
      @Nullable List<String> beside,
      @Nullable String better,
      @Nullable Boolean span,
      @Nullable String unit,
      @Nullable String of) {}

  record Yearly(String up, String down) {}

  record Steps(List<String> names, List<String> steps) {}
}
