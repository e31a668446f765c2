package io.scenariomarket.claims;

import io.scenariomarket.claims.Lexicon.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One thing that is asked for. */
sealed interface Claim {

  /** The words that ask for it. */
  String text();

  /**
   * A figure.
   *
   * @param called what is measured
   * @param hints by which passages without a figure are found to name it
   * @param topic the sentence beside a figure in fields, where it has no figure of its own
   * @param context the whole sentence and the name in the fields, in lower case
   * @param lowIsBetter whether the less of it the better
   */
  record Measured(
      String text,
      Called called,
      Hints hints,
      String topic,
      String context,
      Optional<Property> property,
      boolean lowIsBetter,
      Figure figure,
      boolean covers,
      Circumstances circumstances)
      implements Claim {

    List<String> names() {
      return called.names();
    }
  }

  /**
   * What else the names of a figure tell.
   *
   * @param heads what passages may call it for short
   * @param symbols names in Latin letters
   * @param acronyms names with letters that words may stand for
   * @param doings what is done within it, where it is a time: 恢复 of 恢复时间
   * @param bare the single characters before the property
   * @param qualified whether the claim says itself of what it is
   */
  record Hints(
      List<String> heads,
      List<Symbol> symbols,
      List<String> acronyms,
      List<String> doings,
      List<String> bare,
      boolean qualified) {}

  /** A name in Latin letters, in lower case, and where it stands by itself. */
  record Symbol(String lower, Pattern alone) {

    boolean in(String text) {
      return text.contains(lower) && alone.matcher(text).find();
    }
  }

  /** A level of a scale. */
  record Levelled(String text, Level level) implements Claim {}

  /**
   * Something without a figure.
   *
   * @param stance {@code DENIED} where something must not be
   * @param lower the words that ask for it, in lower case
   * @param items several things asked for at once
   * @param words what it is about
   * @param codes names in letters and digits, such as standards, that evidence must have too
   * @param aliases such names beside it in parentheses, each of which names it
   * @param phrases the lexicon's phrases in it, by the number of the list, with their length
   * @param numbers in it that evidence must have too
   * @param none whether there must be none of it: 事故为零
   * @param certificate whether a certificate is asked for
   * @param own the words of that which are its own
   */
  record Said(
      String text,
      String lower,
      Stance stance,
      Items items,
      List<Word> words,
      List<String> codes,
      List<String> aliases,
      Map<Integer, Integer> phrases,
      List<Pattern> numbers,
      boolean none,
      boolean certificate,
      List<Word> own)
      implements Claim {}
}
