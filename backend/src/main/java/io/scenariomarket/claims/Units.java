package io.scenariomarket.claims;

import io.scenariomarket.shared.OperatorFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.measure.Unit;
import org.jspecify.annotations.Nullable;
import systems.uom.ucum.format.UCUMFormat;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;
import tools.jackson.core.type.TypeReference;

/**
 * Units as people write them: Chinese words, symbols, compound ones, with exponents. Their names
 * come from {@code units.yml}; what is not named there is read as UCUM (Schadow and McDonald 1999).
 */
final class Units {

  /** Numbers that stand before a unit as a word of it: 万吨, 亿元. */
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "十", BigDecimal.TEN,
          "百", BigDecimal.valueOf(100),
          "千", BigDecimal.valueOf(1_000),
          "万", BigDecimal.valueOf(10_000),
          "十万", BigDecimal.valueOf(100_000),
          "百万", BigDecimal.valueOf(1_000_000),
          "千万", BigDecimal.valueOf(10_000_000),
          "亿", BigDecimal.valueOf(100_000_000));

  private static final Pattern EXPONENT = Pattern.compile("\\^?(-?[1-4])(?![\\d.])");
  private static final Pattern LATIN = Pattern.compile("[A-Za-zμΩ]+");
  private static final Pattern UNKNOWN = Pattern.compile("[\\p{IsHan}]+");
  private static final Pattern JOINT = Pattern.compile("\\s*([/·*∙⋅]|每)\\s*");

  /** How a level of sound is weighted, as in dB(A). */
  private static final Pattern WEIGHTING = Pattern.compile("(?<=dB)\\([AC]\\)$");

  /** How an alternating quantity was averaged, as in μVrms. */
  private static final Pattern AVERAGED = Pattern.compile("(?<=[VA])(?:rms|RMS|pp)$");

  private final Map<String, Atom> names = new HashMap<>();
  private final Map<String, Optional<Atom>> others = new ConcurrentHashMap<>();
  private final Map<String, List<String>> also;
  private final int longest;

  private Units(File file) {
    also = file.also;
    file.ucum.forEach((name, code) -> put(name, new Atom(family(code), ucum(code).orElseThrow())));
    file.count.forEach(name -> put(name, new Atom(Measure.COUNT, AbstractUnit.ONE)));
    var symbol = '\uE000'; // Private use: a dimension is told by one character.
    for (var own : file.own.entrySet()) {
      var base = new BaseUnit<>(own.getKey(), UnitDimension.parse(symbol++));
      own.getValue()
          .forEach((name, size) -> put(name, new Atom(own.getKey(), base.multiply(size))));
    }
    longest = names.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private record File(
      Map<String, String> ucum,
      List<String> count,
      Map<String, Map<String, BigDecimal>> own,
      Map<String, List<String>> also) {

    /** A list that is left out is empty. */
    File {
      ucum = ucum == null ? Map.of() : ucum;
      count = count == null ? List.of() : count;
      own = own == null ? Map.of() : own;
      also = also == null ? Map.of() : also;
    }
  }

  /** A unit that is not put together. */
  private record Atom(String family, Unit<?> unit) {}

  /** A unit found in a text, and where it ends. */
  record Found(Measure measure, int end) {}

  /** Reads the names of units. */
  static Units from(Path file) {
    return new Units(OperatorFile.read(file, new TypeReference<File>() {}));
  }

  /** The unit of a figure that stands in a field of its own; what is unknown is its own unit. */
  Measure of(@Nullable String unit) {
    if (unit == null || unit.isBlank()) {
      return Measure.NONE;
    }
    var text = WEIGHTING.matcher(Notation.plain(unit)).replaceFirst("");
    return at(text, 0, true)
        .filter(found -> found.end() == text.length())
        .map(Found::measure)
        .orElseGet(() -> new Measure(text, text, new BaseUnit<>(text, UnitDimension.parse('?'))));
  }

  /** What else the word of a unit may stand for: 度 is no angle only. */
  Stream<Measure> others(Measure unit) {
    return also.getOrDefault(unit.written(), List.of()).stream().map(this::of);
  }

  /** The number that a word before a unit multiplies by, where there is one. */
  Optional<String> scale(String text, int from) {
    for (var length = 2; length > 0; length--) {
      if (from + length <= text.length()) {
        var word = text.substring(from, from + length);
        // 千米 is a unit, and 千 in it no number.
        if (SCALES.containsKey(word) && named(text, from) <= length) {
          return Optional.of(word);
        }
      }
    }
    return Optional.empty();
  }

  static BigDecimal size(String scale) {
    return SCALES.getOrDefault(scale, BigDecimal.ONE);
  }

  /** The unit that begins at a place. */
  Optional<Found> at(String text, int from) {
    return at(text, from, false);
  }

  private Optional<Found> at(String text, int from, boolean alone) {
    var scale = scale(text, from);
    var start = from + scale.map(String::length).orElse(0);
    var first = factor(text, start, alone);
    if (first == null) {
      return alone && text.startsWith("/", from)
          ? compound(text, new Term("", AbstractUnit.ONE, from), from, alone)
          : Optional.empty();
    }
    var sized = scale.<Unit<?>>map(word -> first.unit.multiply(size(word))).orElse(first.unit);
    return compound(text, new Term(first.family, sized, first.end), from, alone);
  }

  private Optional<Found> compound(String text, Term first, int from, boolean alone) {
    var term = first;
    while (true) {
      var joint = JOINT.matcher(text).region(term.end, text.length());
      if (!joint.lookingAt()) {
        break;
      }
      var next = factor(text, joint.end(), alone);
      if (next == null) {
        break;
      }
      var divided = "/每".contains(joint.group(1));
      term =
          new Term(
              divided ? term.family : "",
              divided ? term.unit.divide(next.unit) : term.unit.multiply(next.unit),
              next.end);
    }
    return Optional.of(
        new Found(
            new Measure(text.substring(from, term.end).strip(), term.family, term.unit), term.end));
  }

  private record Term(String family, Unit<?> unit, int end) {}

  /** An atom with its exponent, or a group in parentheses. */
  private @Nullable Term factor(String text, int from, boolean alone) {
    if (from < text.length() && text.charAt(from) == '(') {
      var close = text.indexOf(')', from);
      var group =
          close < 0 ? Optional.<Found>empty() : at(text.substring(0, close), from + 1, alone);
      return group
          .filter(found -> found.end() == close)
          .map(found -> new Term("", found.measure().unit(), close + 1))
          .orElse(null);
    }
    var end = from + named(text, from);
    var atom = names.get(text.substring(from, end));
    var latin = LATIN.matcher(text).region(from, text.length());
    if (atom == null && alone) {
      var unknown = UNKNOWN.matcher(text).region(from, text.length());
      if (unknown.lookingAt()) {
        return new Term(
            unknown.group(),
            new BaseUnit<>(unknown.group(), UnitDimension.parse('?')),
            unknown.end());
      }
    }
    if (latin.lookingAt() && latin.end() > end) {
      var other = other(latin.group(), alone);
      atom = other.orElse(null);
      end = latin.end();
    }
    if (atom == null) {
      return null;
    }
    var exponent = EXPONENT.matcher(text).region(end, text.length());
    if (exponent.lookingAt()) {
      return new Term(
          atom.family, atom.unit.pow(Integer.parseInt(exponent.group(1))), exponent.end());
    }
    return new Term(atom.family, atom.unit, end);
  }

  private Optional<Atom> other(String code, boolean alone) {
    var known =
        others.computeIfAbsent(code, each -> ucum(standard(each)).map(unit -> new Atom("", unit)));
    return known.isPresent() || !alone
        ? known
        : Optional.of(new Atom(code, new BaseUnit<>(code, UnitDimension.parse('?'))));
  }

  /** Length of the longest name of a unit that begins at a place. */
  private int named(String text, int from) {
    for (var length = Math.min(longest, text.length() - from); length > 0; length--) {
      if (names.containsKey(text.substring(from, from + length))) {
        return length;
      }
    }
    return 0;
  }

  private void put(String name, Atom atom) {
    names.put(Notation.plain(name), atom);
    names.put(name, atom);
  }

  /** A symbol as UCUM writes it: uSv for μSv, uV for μVrms. */
  private static String standard(String symbol) {
    return AVERAGED.matcher(symbol).replaceFirst("").replace('μ', 'u');
  }

  private static String family(String code) {
    return switch (code) {
      case "%", "[ppth]", "[ppm]", "[ppb]" -> Measure.SHARE;
      default -> "";
    };
  }

  private static Optional<Unit<?>> ucum(String code) {
    try {
      return Optional.of(UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE).parse(code));
    } catch (LinkageError e) {
      throw e; // Nothing can be read; that the code is unknown would be a guess.
    } catch (RuntimeException | Error e) {
      return Optional.empty();
    }
  }
}
