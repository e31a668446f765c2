package io.scenariomarket.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is stacked on a word so that it is also found by its parts: the words inside it, and for a
 * Latin compound its parts and its spelling without hyphens and stops.
 */
final class Parts {

  /** What holds a compound together. A stop between digits does not: 3.5 is not 35. */
  private static final Pattern CONNECTOR =
      Pattern.compile("(?<!\\d)[-_.&'’](?=.)|(?<=\\d)[-_.&'’](?=\\D)");

  private final Zone zone;
  private final int start;
  private final int end;

  /** By start, longer first: a token's start may not lie before the start of the one before it. */
  private final Set<Word> parts =
      new TreeSet<>(
          Comparator.comparingInt(Word::start)
              .thenComparing(Comparator.comparingInt(Word::end).reversed())
              .thenComparing(Word::text));

  Parts(Zone zone, int start, int end) {
    this.zone = zone;
    this.start = start;
    this.end = end;
  }

  List<Word> words(Lexicon core, Lexicon dictionary) {
    for (var i = start; i < end; i++) {
      if (zone.unitEnd(i) > 0) {
        var from = i;
        core.visit(zone.text(), from, (to, weight) -> addChinese(from, to));
        dictionary.visit(zone.text(), from, (to, weight) -> addChinese(from, to));
        if (zone.isLatin(from)) {
          addLatin(from, zone.unitEnd(from), dictionary);
        }
      }
    }
    return List.copyOf(parts);
  }

  private void addChinese(int from, int to) {
    if (to <= end && to - from > 1 && zone.isBoundary(to)) {
      add(from, to);
    }
  }

  private void addLatin(int from, int to, Lexicon dictionary) {
    add(from, to);
    joined(zone.text().substring(from, to))
        .ifPresent(text -> parts.add(new Word(text, from, to, true)));
    addBetweenConnectors(from, to);
    var latin = LatinWords.parts(zone.text(), from, to);
    for (var part : latin) {
      if (part[1] - part[0] > 1) {
        add(part[0], part[1]);
      }
      dictionary.visit(
          zone.text(),
          part[0],
          (partEnd, weight) -> {
            if (latin.stream().anyMatch(other -> other[1] == partEnd)) {
              add(part[0], partEnd);
            }
          });
    }
  }

  /** Those that people write with a space between them: 5g and a of 5g-a, h and 265 of h.265. */
  private void addBetweenConnectors(int from, int to) {
    var connector = CONNECTOR.matcher(zone.text()).region(from, to);
    var start = from;
    while (connector.find()) {
      add(start, connector.start());
      start = connector.end();
    }
    if (start > from) {
      add(start, to);
    }
  }

  private void add(int from, int to) {
    if (to - from < end - start) {
      parts.add(new Word(zone.text().substring(from, to), from, to, true));
    }
  }

  /** The spelling of a compound without its connectors, if it has any: aes256 for aes-256. */
  static Optional<String> joined(String compound) {
    var joined = CONNECTOR.matcher(compound).replaceAll("");
    return joined.length() == compound.length() ? Optional.empty() : Optional.of(joined);
  }
}
