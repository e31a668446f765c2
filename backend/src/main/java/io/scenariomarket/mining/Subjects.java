package io.scenariomarket.mining;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.index.Encoder;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the tracks, the direction and the park of a statement. */
final class Subjects {

  /** Cosine from which a text counts as being about a direction when no word says so. */
  private static final double ABOUT = 0.55;

  /** Cosine that a direction needs within a track that is known. */
  private static final double NEAR = 0.5;

  private final Vocabulary vocabulary;
  private final Encoder encoder;
  private final Map<Term, float[]> directions = new LinkedHashMap<>();
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  Subjects(Vocabulary vocabulary, Encoder encoder) {
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    for (var direction : vocabulary.terms(TermKind.DIRECTION)) {
      directions.put(
          direction,
          encoder.encode(
              direction.within()
                  + " "
                  + direction.term()
                  + " "
                  + String.join(" ", direction.aliases())));
    }
    for (var track : vocabulary.terms(TermKind.TRACK)) {
      names.put(track.term(), folded(track));
    }
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
   * @param sentence what it stands in; counts where title and headings say nothing
   */
  About of(String title, List<String> headings, String sentence) {
    var tracks = new LinkedHashSet<String>();
    for (var heading : headings.reversed()) {
      tracks.addAll(named(Folding.fold(heading)));
      if (!tracks.isEmpty()) {
        break;
      }
    }
    var text = Folding.fold(title);
    var ranked = ranked(text);
    var said = new ArrayList<>(named(text));
    directions.keySet().stream()
        .filter(
            term ->
                folded(term).stream().anyMatch(name -> name.length() > 2 && text.contains(name)))
        .forEach(term -> said.add(String.valueOf(term.within())));
    tracks.addAll(said);
    if (tracks.isEmpty() && ranked.getFirst().getValue() >= ABOUT) {
      tracks.add(String.valueOf(ranked.getFirst().getKey().within()));
    }
    if (tracks.isEmpty()) {
      tracks.addAll(named(Folding.fold(sentence)));
    }
    if (tracks.isEmpty()) {
      return new About(List.of(), null, null);
    }
    var direction =
        ranked.stream()
            .filter(each -> tracks.contains(String.valueOf(each.getKey().within())))
            .filter(each -> each.getValue() >= NEAR)
            .map(each -> each.getKey().term())
            .findFirst()
            .orElse(null);
    return new About(List.copyOf(tracks), direction, park(tracks.getFirst()));
  }

  /** Whether a text is the name of a whole track. */
  boolean isTrack(String text) {
    var bare = Folding.fold(text).replaceFirst("(?:领域|产业链|产业|技术|方向|赛道|等)+$", "");
    return names.values().stream().anyMatch(each -> each.contains(bare));
  }

  private @Nullable String park(String track) {
    return vocabulary.find(TermKind.TRACK, track).map(Term::park).orElse(null);
  }

  private List<Map.Entry<Term, Double>> ranked(String text) {
    var vector = encoder.encode(text);
    return directions.entrySet().stream()
        .map(
            each ->
                Map.entry(each.getKey(), nearness(text, vector, each.getKey(), each.getValue())))
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .toList();
  }

  /** A direction that is named outright is nearer than any that only sounds like it. */
  private static double nearness(String text, float[] vector, Term term, float[] about) {
    var named = folded(term).stream().anyMatch(text::contains) ? 1 : 0;
    return named + Encoder.cosine(vector, about);
  }

  private List<String> named(String folded) {
    return names.entrySet().stream()
        .filter(track -> track.getValue().stream().anyMatch(folded::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> folded(Term term) {
    return Stream.concat(Stream.of(term.term()), term.aliases().stream())
        .map(Folding::fold)
        .toList();
  }
}
