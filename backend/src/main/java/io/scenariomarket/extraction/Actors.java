package io.scenariomarket.extraction;

import java.util.regex.Pattern;

/** Tells whoever is to act from what they are to do. */
final class Actors {

  /** For whom something is done, which tells nobody who acts. */
  private static final Pattern FOR = Pattern.compile("^(?:为|让|给|向|使|令)(?!主)");

  private static final int LONGEST = 26;

  private final Lexicon lexicon;
  private final Names names;

  Actors(Lexicon lexicon, Names names) {
    this.lexicon = lexicon;
    this.names = names;
  }

  /** The clause without whoever is to act: 「市第一医院拟建设…」. */
  Piece without(Piece clause, Circumstances so) {
    var text = clause.text();
    var open = lexicon.opens(clause) || FOR.matcher(text).find();
    for (var i = 2; !open && i < Math.min(text.length() - 2, LONGEST); i++) {
      if (lexicon.actor(text.substring(0, i)) && lexicon.opens(clause.cut(i))) {
        so.organisations(names.in(text.substring(0, i), false).names());
        return clause.cut(i);
      }
    }
    return clause;
  }
}
