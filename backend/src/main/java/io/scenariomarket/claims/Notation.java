package io.scenariomarket.claims;

import io.scenariomarket.analysis.Folding;
import java.util.regex.Pattern;

/**
 * Brings figures and the text around them into one notation: folded, exponents as {@code ^-9}, one
 * kind of minus sign and of wave dash, no spaces but between Latin words.
 */
final class Notation {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
  private static final String PLAIN = "0123456789-+";
  private static final Pattern RAISED = Pattern.compile("[" + SUPERSCRIPTS + "]+");
  private static final Pattern DASH = Pattern.compile("[−–—―‐‑－]");
  private static final Pattern WAVE = Pattern.compile("[∼〜～]");
  private static final Pattern SPACE = Pattern.compile("(?<![A-Za-z0-9])\\s+|\\s+(?![A-Za-z0-9])");
  private static final Pattern BEFORE_UNIT =
      Pattern.compile("(?<![A-Za-z\\d.])(\\d[\\d.,]*)\\s+(?=[A-Za-z])");

  private Notation() {}

  static String plain(String text) {
    var raised = RAISED.matcher(text).replaceAll(found -> "^" + lowered(found.group()));
    var folded = Folding.foldText(raised.replace("，", "\u0001"));
    var dashed = WAVE.matcher(DASH.matcher(folded).replaceAll("-")).replaceAll("~");
    var units = dashed.replace('µ', 'μ').replace('Ω', 'Ω').replace("°c", "°C");
    var tight = SPACE.matcher(units.replace("\n", "。")).replaceAll("");
    return Wording.signs(BEFORE_UNIT.matcher(tight).replaceAll("$1").replace("\u0001", "，"));
  }

  private static String lowered(String raised) {
    var plain = new StringBuilder();
    raised.chars().forEach(c -> plain.append(PLAIN.charAt(SUPERSCRIPTS.indexOf(c))));
    return plain.toString();
  }
}
