package io.scenariomarket.claims;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.scenariomarket.shared.OperatorFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The words of the operator's file {@code claims.yml}; what each list is for stands there. */
final class Lexicon {

  /** Words whose other names are kept. */
  private static final int KEPT = 20_000;

  private final Map<String, Property> names = new HashMap<>();
  private final Map<String, Property> beside = new HashMap<>();
  private final LoadingCache<String, List<String>> alternatives =
      Caffeine.newBuilder().maximumSize(KEPT).build(this::alternativesOf);
  private final Map<String, String> canonical = new HashMap<>();
  private final LexiconFile file;
  private final List<Level.Scale> scales;
  private final Acronym acronym;
  private final Links links;
  private final Exclusions exclusions;
  private final int longest;

  private Lexicon(LexiconFile file) {
    this.file = file;
    for (var line : file.measures()) {
      var property =
          new Property(
              folded(line.names()),
              line.better() != null && line.better().equals("low"),
              Boolean.TRUE.equals(line.span()),
              line.unit(),
              line.of());
      property.names().forEach(name -> names.put(name, property));
      folded(line.beside() == null ? List.of() : line.beside())
          .forEach(name -> beside.put(name, property));
    }
    List.copyOf(names.entrySet())
        .forEach(
            each ->
                endings(each.getKey()).forEach(other -> names.putIfAbsent(other, each.getValue())));
    file.words()
        .forEach(same -> same.forEach(word -> canonical.putIfAbsent(word, same.getFirst())));
    links = Links.of(file, this::named);
    exclusions = new Exclusions(file.exclusive(), file.opposites());
    acronym = new Acronym(file.initials());
    scales =
        file.levels().stream().map(each -> Level.Scale.of(each.names(), each.steps())).toList();
    longest = names.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * A property that can be measured.
   *
   * @param names all that it is called by, folded and in lower case
   * @param lowIsBetter whether less of it is better
   * @param span whether it is a range or a limit of use
   * @param unit what a bare number of it counts
   * @param of a unit that it is measured in, where words alone could mean something else
   */
  record Property(
      List<String> names,
      boolean lowIsBetter,
      boolean span,
      @Nullable String unit,
      @Nullable String of) {

    /** Whether a word is part of a name of it. */
    boolean called(String word) {
      return names.stream().anyMatch(name -> name.contains(word));
    }

    /** A line of the file is one property, and no other is. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** A name of a property in a text. */
  record Mention(Property property, int start, int end) {}

  static Lexicon from(Path file) {
    return new Lexicon(OperatorFile.read(file, new TypeReference<LexiconFile>() {}));
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  Optional<Property> named(String name) {
    return Optional.ofNullable(names.get(lower(Notation.plain(name))));
  }

  /** The property whose name a text ends with, the longest name. */
  Optional<Mention> endOf(String text) {
    return endsOf(text).findFirst();
  }

  /** The same, and then the property by a word beside a figure. */
  Stream<Mention> endsOf(String text) {
    var lower = lower(text);
    return Stream.of(longestSuffix(lower, names), longestSuffix(lower, beside))
        .flatMap(Optional::stream);
  }

  /** A name whose ending is the first of those that say the same. */
  String ending(String name) {
    return endings(name).findFirst().orElse(name);
  }

  /** A name with each of the endings that say the same as its own. */
  private Stream<String> endings(String name) {
    for (var same : file.endings()) {
      for (var ending : same) {
        if (name.endsWith(ending) && name.length() > ending.length()) {
          var stem = name.substring(0, name.length() - ending.length());
          return same.stream().map(each -> stem + each);
        }
      }
    }
    return Stream.empty();
  }

  private Optional<Mention> longestSuffix(String text, Map<String, Property> words) {
    for (var length = Math.min(longest, text.length()); length > 0; length--) {
      var start = text.length() - length;
      var property = words.get(text.substring(start));
      if (property != null) {
        return Optional.of(new Mention(property, start, text.length()));
      }
    }
    return Optional.empty();
  }

  /** The property that a text begins with where it stands beside a figure. */
  Optional<Mention> startOf(String text) {
    var lower = lower(text);
    for (var length = Math.min(longest, lower.length()); length > 0; length--) {
      var word = lower.substring(0, length);
      var property = names.getOrDefault(word, beside.get(word));
      if (property != null) {
        return Optional.of(new Mention(property, 0, length));
      }
    }
    return Optional.empty();
  }

  /** All properties that a text names, none within a longer name of another. */
  List<Mention> in(String text) {
    var lower = lower(text);
    var all = new ArrayList<Mention>();
    for (var i = 0; i < lower.length(); i++) {
      for (var length = Math.min(longest, lower.length() - i); length > 0; length--) {
        var property = names.get(lower.substring(i, i + length));
        if (property != null) {
          all.add(new Mention(property, i, i + length));
          i += length - 1;
          break;
        }
      }
    }
    return all;
  }

  /** What figures without a name are figures of, by a unit of theirs. */
  Map<String, String> implied() {
    return file.implied();
  }

  /** What a figure with such a unit is where something is said to work at it. */
  Map<String, String> environment() {
    return file.environment();
  }

  /** What follows from one property for another. */
  Links links() {
    return links;
  }

  /** Words of which one excludes the other. */
  Exclusions exclusions() {
    return exclusions;
  }

  /** The first of the words that mean the same as one within names. */
  String canonical(String word) {
    return canonical.getOrDefault(word, word);
  }

  /** Whether a text has something by this name or another of its names, all in lower case. */
  boolean object(String word, String text) {
    return word(word).in(text);
  }

  /** A word with its other names. */
  Word word(String word) {
    return new Word(word, alternatives.get(word));
  }

  /** Other names of what a word names; 舱 for 舱体. */
  private List<String> alternativesOf(String word) {
    var body =
        word.length() == 2 && word.endsWith("体")
            ? Stream.of(word.substring(0, 1))
            : Stream.<String>empty();
    var others =
        Stream.concat(file.objects().stream(), file.phrases().stream())
            .filter(words -> words.stream().anyMatch(word::contains))
            .flatMap(Collection::stream);
    var same =
        file.words().stream().filter(words -> words.contains(word)).flatMap(Collection::stream);
    return Stream.of(body, others, same).flatMap(words -> words).distinct().toList();
  }

  /** What the letters of names in Latin may stand for. */
  Acronym acronym() {
    return acronym;
  }

  /** Whether a word is the name of an object. */
  boolean object(String word) {
    return file.objects().stream().anyMatch(words -> words.contains(word));
  }

  boolean generic(String word) {
    return file.generic().contains(word);
  }

  /** Whether a word tells a circumstance. */
  boolean setting(String word) {
    return file.settings().stream()
        .flatMap(Collection::stream)
        .flatMap(Collection::stream)
        .anyMatch(word::equals);
  }

  Optional<String> accessory(String text) {
    return file.accessories().stream().filter(text::contains).findFirst();
  }

  List<List<List<String>>> settings() {
    return file.settings();
  }

  List<Level.Scale> scales() {
    return scales;
  }

  /**
   * The lists of phrases that say the same of which a text has one, by their number, with the
   * length of the phrase in characters.
   */
  Map<Integer, Integer> phrases(String lower) {
    var found = new HashMap<Integer, Integer>();
    for (var i = 0; i < file.phrases().size(); i++) {
      var list = i;
      file.phrases().get(i).stream()
          .filter(lower::contains)
          .findFirst()
          .ifPresent(phrase -> found.put(list, phrase.length()));
    }
    return found;
  }

  /** A text without what it has of the lists of phrases. */
  String withoutPhrases(String lower) {
    return file.phrases().stream()
        .flatMap(Collection::stream)
        .filter(lower::contains)
        .reduce(lower, (text, phrase) -> text.replace(phrase, " "));
  }

  private static List<String> folded(List<String> words) {
    return words.stream()
        .map(word -> lower(Notation.plain(word)))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
