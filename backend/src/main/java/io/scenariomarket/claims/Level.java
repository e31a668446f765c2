package io.scenariomarket.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A level of a scale, such as 等保三级 or IP67.
 *
 * @param scale first name of the scale
 * @param steps how high, from 0; two for IP, whose digits count each for itself
 * @param written as people write it
 */
record Level(String scale, List<Integer> steps, String written) {

  private static final Pattern INGRESS = Pattern.compile("(?i)IP\\s?([0-6])([0-9])");
  private static final String IP = "IP";

  /** A level of a standard that no list has; of those a higher number is a higher level. */
  private static final Pattern STANDARD =
      Pattern.compile(
          "([A-Z]{1,6}(?:/[A-Z])?"
              + " ?\\d{3,}(?:\\.\\d+)?)[^，\\d]{0,6}?([一二三四五六七八九]|(?<![\\d.])[1-9])级");

  /** How far from the name of its scale a level may stand. */
  private static final int NEAR = 12;

  /** Whether this is as high as another level of the same scale. */
  boolean reaches(Level asked) {
    for (var i = 0; i < steps.size(); i++) {
      if (steps.get(i) < asked.steps.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** The levels that a text names together with their scale. */
  static List<Level> in(String text, Lexicon lexicon) {
    var all = new ArrayList<Level>();
    INGRESS
        .matcher(text)
        .results()
        .map(
            found ->
                new Level(
                    IP,
                    List.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))),
                    found.group()))
        .forEach(all::add);
    STANDARD
        .matcher(text)
        .results()
        .filter(found -> lexicon.scales().stream().noneMatch(each -> each.named(found.group(1))))
        .map(
            found ->
                new Level(
                    found.group(1).replace(" ", ""),
                    List.of(Numbers.digit(found.group(2))),
                    found.group()))
        .forEach(all::add);
    for (var scale : lexicon.scales()) {
      nearest(text, scale).ifPresent(all::add);
    }
    return all;
  }

  /** Whether a text names the scale of this level. */
  boolean named(String text, Lexicon lexicon) {
    return scale.equals(IP)
        ? text.contains("防护等级")
        : lexicon.scales().stream()
            .filter(each -> each.names().getFirst().equals(scale))
            .anyMatch(each -> each.named(text));
  }

  private static Optional<Level> nearest(String text, Scale scale) {
    var names = scale.names().stream().filter(text::contains).toList();
    var least = NEAR + 1;
    Optional<Level> best = Optional.empty();
    for (var step = 0; step < scale.steps().size(); step++) {
      var found = scale.steps().get(step).matcher(text);
      while (!names.isEmpty() && found.find()) {
        var distance = names.stream().mapToInt(name -> distance(text, name, found)).min().orElse(0);
        if (distance < least) {
          least = distance;
          best = Optional.of(new Level(scale.names().getFirst(), List.of(step), found.group()));
        }
      }
    }
    return best;
  }

  private static int distance(String text, String name, MatchResult found) {
    var start = text.indexOf(name);
    return Math.max(start - found.end(), found.start() - start - name.length());
  }

  /**
   * A scale of levels.
   *
   * @param names the words for it
   * @param steps what its levels are written like, from the lowest
   */
  record Scale(List<String> names, List<Pattern> steps) {

    /** A scale by its words; those of one step that are separated by | say the same. */
    static Scale of(List<String> names, List<String> steps) {
      return new Scale(
          names,
          steps.stream()
              .map(
                  step ->
                      Pattern.compile(
                          Arrays.stream(step.split("\\|"))
                              .map(Scale::written)
                              .collect(Collectors.joining("|"))))
              .toList());
    }

    boolean named(String text) {
      return names.stream().anyMatch(text::contains);
    }

    /** 三级 is 3级 and III级 as well, SIL2 also SIL 2 and SIL-2. */
    private static String written(String step) {
      var numeral = "一二三四五六七八九".indexOf(step.charAt(0)) + 1;
      if (numeral > 0 && step.length() == 2) {
        var roman = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
        return "(?:(?<![一二三四五六七八九十])%s|(?<![\\d.])%d|(?<![A-Z])%s)%s"
            .formatted(step.charAt(0), numeral, roman.get(numeral - 1), step.charAt(1));
      }
      var latin = step.matches("[A-Z][A-Za-z]+ ?[\\dA-Z]+|[A-Z]\\d");
      return latin
          ? "(?<![A-Za-z])"
              + step.replaceFirst("(?<=[A-Za-z]) |(?<=[A-Za-z])(?=\\d)", "[ -]?")
              + "(?![A-Za-z\\d])"
          : "(?<![一二三四五六七八九十百\\d.A-Za-z])" + Pattern.quote(step);
    }
  }
}
