package io.scenariomarket.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
            .anyMatch(each -> each.names().stream().anyMatch(text::contains));
  }

  private static Optional<Level> nearest(String text, Lexicon.Scale scale) {
    var name = scale.names().stream().filter(text::contains).findFirst();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var start = text.indexOf(name.get());
    var end = start + name.get().length();
    var least = NEAR + 1;
    Optional<Level> best = Optional.empty();
    for (var step = 0; step < scale.steps().size(); step++) {
      var found = pattern(scale.steps().get(step)).matcher(text);
      while (found.find()) {
        var distance = Math.max(start - found.end(), found.start() - end);
        if (distance < least) {
          least = distance;
          best = Optional.of(new Level(scale.names().getFirst(), List.of(step), found.group()));
        }
      }
    }
    return best;
  }

  /** 三级 is 3级 and III级 as well. */
  private static Pattern pattern(String step) {
    if (step.contains("|")) {
      return Pattern.compile(
          Arrays.stream(step.split("\\|"))
              .map(each -> pattern(each).pattern())
              .collect(Collectors.joining("|")));
    }
    var numeral = "一二三四五六七八九".indexOf(step.charAt(0)) + 1;
    if (numeral == 0 || step.length() != 2) {
      return Pattern.compile("(?<![一二三四五六七八九十百\\d])" + Pattern.quote(step));
    }
    var roman = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX").get(numeral - 1);
    return Pattern.compile(
        "(?<![I一二三四五六七八九十\\d])(?:%s|%d|%s)%s"
            .formatted(step.charAt(0), numeral, roman, step.charAt(1)));
  }
}
