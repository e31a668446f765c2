package io.scenariomarket.claims;

import io.scenariomarket.claims.Lexicon.Mention;
import io.scenariomarket.claims.Lexicon.Property;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a passage states, read once and judged by many.
 *
 * @param text folded, in plain notation and lower case
 * @param codes the same without spaces, so that names such as SIL 2 are found however spaced
 * @param pieces its clauses
 * @param figures what it says in figures, those of its fields first
 * @param sentences its sentences, without what is no evidence
 * @param properties that it names
 * @param phrases which of the lexicon's phrases it has, by the number of the list
 * @param certified whether it tells that something is certified
 */
public record Reading(
    String text,
    String codes,
    List<Piece> pieces,
    List<Stated> figures,
    List<Sentence> sentences,
    Set<Property> properties,
    BitSet phrases,
    boolean certified) {

  /** What somebody may not read states nothing to them. */
  public static final Reading NOTHING =
      new Reading("", "", List.of(), List.of(), List.of(), Set.of(), new BitSet(), false);

  /** Whether it states nothing. */
  boolean empty() {
    return pieces.isEmpty() && figures.isEmpty();
  }

  boolean denies() {
    return pieces.stream().anyMatch(each -> each.clause.stance() == Stance.DENIED);
  }

  /**
   * A clause.
   *
   * @param lower its text in lower case
   * @param sentence the sentence that it stands in, in lower case
   * @param mentions the properties that it names
   */
  record Piece(Clause clause, String lower, String sentence, List<Mention> mentions) {}

  /** A sentence with the levels that it names. */
  record Sentence(String text, Stance stance, List<Level> levels) {}

  /**
   * A figure with what it is a figure of.
   *
   * @param called what is measured
   * @param fields whether fields tell it, so that the first name is theirs
   * @param circumstances under which it holds
   */
  record Stated(
      Called called,
      boolean fields,
      Figure figure,
      Optional<Property> property,
      Stance stance,
      Circumstances circumstances) {

    List<String> names() {
      return called.names();
    }
  }
}
