package io.scenariomarket.extraction;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.index.Encoder;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the tracks, the direction and the park of a statement, where words speak for them. */
final class Subjects {

  /** A shorter name may stand inside other words. */
  private static final int SHORTEST = 2;

  private final Encoder encoder;
  private final Map<Term, float[]> directions = new LinkedHashMap<>();
  private final Map<Term, Pattern> tracks = new LinkedHashMap<>();
  private final Map<Term, Pattern> directionNames = new LinkedHashMap<>();
  private final Map<Term, Pattern> parks = new LinkedHashMap<>();

  Subjects(Vocabulary vocabulary, Encoder encoder) {
    this.encoder = encoder;
    for (var direction : vocabulary.terms(TermKind.DIRECTION)) {
      var words = String.join(" ", direction.aliases());
      directions.put(
          direction, encoder.encode(direction.within() + " " + direction.term() + " " + words));
      directionNames.put(direction, names(direction));
    }
    vocabulary.terms(TermKind.TRACK).forEach(track -> tracks.put(track, names(track)));
    vocabulary.terms(TermKind.PARK).forEach(park -> parks.put(park, names(park)));
  }

  /** The names of a term where they stand as words: AI in 「AI芯片」, not in 「MAIN」. */
  private static Pattern names(Term term) {
    var names =
        Stream.concat(Stream.of(term.term()), term.aliases().stream())
            .map(Folding::fold)
            .filter(name -> name.length() >= SHORTEST)
            .toList();
    return Pattern.compile("(?<![a-z])" + MiningWords.anyOf(names) + "(?![a-z])");
  }

  /**
   * What a statement is about.
   *
   * @param tracks in the order of how sure that is; empty where it is about none
   * @param direction a level-2 field of the first track
   * @param park where it would take place
   */
  record About(List<String> tracks, @Nullable String direction, @Nullable String park) {}

  /**
   * Tells what a title is about.
   *
   * @param headings what stands above it; a track that is named there holds
   * @param sentence what it stands in, which may name the park
   */
  About of(String title, List<String> headings, String sentence) {
    var tracks = tracks(title, headings);
    var park = named(parks, Folding.fold(sentence)).stream().findFirst().orElse(null);
    var direction = tracks.isEmpty() ? null : direction(Folding.fold(title), tracks);
    return new About(List.copyOf(tracks), direction, park);
  }

  /** The tracks that a title, its directions or the heading above it name. */
  Set<String> tracks(String title, List<String> headings) {
    var about = new LinkedHashSet<String>();
    for (var heading : headings.reversed()) {
      var named = named(tracks, Folding.fold(heading));
      if (!named.isEmpty()) {
        // A heading of several fields does not say of which of them each item is.
        about.addAll(named.size() == 1 ? named : List.of());
        break;
      }
    }
    var text = Folding.fold(title);
    about.addAll(named(tracks, text));
    directionNames.forEach(
        (direction, names) -> {
          if (names.matcher(text).find()) {
            about.add(String.valueOf(direction.within()));
          }
        });
    return about;
  }

  private static List<String> named(Map<Term, Pattern> terms, String folded) {
    return terms.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(folded).find())
        .map(entry -> entry.getKey().term())
        .toList();
  }

  /** A direction that is named outright; of several, the one that the title is nearest to. */
  private @Nullable String direction(String text, Set<String> tracks) {
    var named =
        directionNames.entrySet().stream()
            .filter(each -> tracks.contains(String.valueOf(each.getKey().within())))
            .filter(each -> each.getValue().matcher(text).find())
            .map(Map.Entry::getKey)
            .toList();
    if (named.size() < 2) {
      return named.isEmpty() ? null : named.getFirst().term();
    }
    var vector = encoder.encode(text);
    return named.stream()
        .max(
            Comparator.comparingDouble(
                each -> Encoder.cosine(vector, Objects.requireNonNull(directions.get(each)))))
        .map(Term::term)
        .orElse(null);
  }

  /** Whether a text is the name of a whole track. */
  boolean isTrack(String text) {
    var bare = Folding.fold(text).replaceFirst("(?:领域|产业链|产业|技术|方向|赛道|等)+$", "");
    return tracks.values().stream().anyMatch(names -> names.matcher(bare).matches());
  }
}
