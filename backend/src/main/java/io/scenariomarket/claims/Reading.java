package io.scenariomarket.claims;

import io.scenariomarket.claims.Lexicon.Mention;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a passage states, read once and judged by many.
 *
 * @param text folded, in plain notation and lower case
 * @param figures what it says in figures, those of its fields first
 * @param mentions the properties that its clauses name, by clause
 */
public record Reading(
    String text, List<Clause> clauses, List<Stated> figures, Map<Clause, List<Mention>> mentions) {

  /** What somebody may not read states nothing to them. */
  public static final Reading NOTHING = new Reading("", List.of(), List.of(), Map.of());

  /** The sentences, without what is no evidence. */
  List<String> sentences() {
    return clauses.stream().map(this::sentence).distinct().toList();
  }

  /** The sentence that a clause stands in. */
  String sentence(Clause clause) {
    return clauses.stream()
        .filter(each -> each.sentence() == clause.sentence())
        .map(Clause::text)
        .collect(Collectors.joining("，"));
  }

  /**
   * A figure with what it is a figure of.
   *
   * @param names what is measured, as the fields and as the sentence call it
   * @param fields whether fields tell it, so that the first name is theirs
   * @param circumstances under which it holds
   */
  record Stated(
      List<String> names,
      boolean fields,
      Figure figure,
      Optional<Lexicon.Property> property,
      Stance stance,
      Circumstances circumstances) {}
}
