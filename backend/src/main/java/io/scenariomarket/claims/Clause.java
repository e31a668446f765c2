package io.scenariomarket.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a sentence between two commas.
 *
 * @param text in plain notation
 * @param sentence number of the sentence in its text
 * @param aside whether it stood in parentheses
 * @param stance whether what it says is so
 */
record Clause(String text, int sentence, boolean aside, Stance stance) {

  /** A clause as it stands. */
  Clause(String text, int sentence, boolean aside) {
    this(text, sentence, aside, Stance.of(text));
  }

  private static final Pattern SENTENCE = Pattern.compile("[。!?！？;；\\n]+");
  private static final Pattern COMMA = Pattern.compile("，|,(?!\\d{3}(?!\\d))|:(?!\\d)");
  private static final Pattern ASIDE = Pattern.compile("[(（\\[【]([^()（）\\[\\]【】]*)[)）\\]】]");

  /** A unit such as W/(m·K) is no aside. */
  private static final Pattern UNIT = Pattern.compile("(?<=/)\\(([^()]*)\\)");

  /** What somebody says that they do not promise is no evidence. */
  private static final Pattern DISCLAIMED =
      Pattern.compile(
          "(?:不含在|不包含在|不包括在|不在|未包含在|不属于).{0,10}(?:内|范围|之列)|另行(?:报价|收费|采购|约定)|仅供参考|不作为.{0,6}(?:承诺|保证)|不构成.{0,6}(?:承诺|保证)");

  /** The clauses of a text in order, asides behind what they are beside. */
  static List<Clause> of(String text) {
    var all = new ArrayList<Clause>();
    var sentences = SENTENCE.split(Notation.plain(text));
    for (var i = 0; i < sentences.length; i++) {
      add(sentences[i], i, all);
    }
    return all;
  }

  private static void add(String sentence, int number, List<Clause> all) {
    var kept = UNIT.matcher(sentence).replaceAll("\u0002$1\u0003");
    var asides = new ArrayList<String>();
    var outer =
        ASIDE
            .matcher(kept)
            .replaceAll(
                found -> {
                  asides.add(found.group(1));
                  return "";
                });
    var first = all.size();
    for (var piece : COMMA.split(outer)) {
      var text = restored(piece);
      if (DISCLAIMED.matcher(text).find()) {
        // "驻场运维，不含在本报价内" disclaims what stands before the comma.
        if (DISCLAIMED.matcher(text).lookingAt() && all.size() > first) {
          all.removeLast();
        }
      } else if (!text.isBlank()) {
        all.add(new Clause(text, number, false));
      }
    }
    for (var aside : asides) {
      for (var piece : COMMA.split(restored(aside))) {
        if (!piece.isBlank()) {
          all.add(new Clause(piece, number, true));
        }
      }
    }
  }

  private static String restored(String text) {
    return text.replace('\u0002', '(').replace('\u0003', ')').strip();
  }
}
