package io.scenariomarket.columns;

import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The ways in which controlled terms stand in cells. */
final class TermCodecs {

  private static final int LONGEST_DIRECTION = 100;

  private final Vocabulary vocabulary;

  TermCodecs(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** One term. */
  Codec one(String property, TermKind kind) {
    return Codecs.of(
        kind,
        (cell, target) -> {
          var known = vocabulary.find(kind, cell.text()).map(Term::term);
          if (known.isEmpty() && !kind.open()) {
            target.say("exchange.problem.word", cell.text().strip(), choices(kind));
          } else {
            target.set(property, known.orElse(cell.text().strip()));
          }
        },
        item -> Codecs.text(item, property));
  }

  /** Several terms. */
  Codec all(String property, TermKind kind) {
    return Codecs.of(
        kind,
        (cell, target) -> {
          var terms = new LinkedHashSet<String>();
          for (var piece : pieces(cell.text(), kind)) {
            var known = vocabulary.find(kind, piece).map(Term::term);
            if (known.isEmpty() && !kind.open()) {
              target.say("exchange.problem.word", piece, choices(kind));
            } else {
              terms.add(known.orElse(piece));
            }
          }
          if (!terms.isEmpty()) {
            var values = target.item().putArray(property);
            terms.forEach(values::add);
          }
        },
        item -> Codecs.joined(item, property, "、"));
  }

  /** A term may itself hold what stands between terms. */
  private List<String> pieces(String cell, TermKind kind) {
    if (vocabulary.find(kind, cell).isPresent()) {
      return List.of(cell.strip());
    }
    return Pieces.names(cell).stream()
        .flatMap(
            piece ->
                vocabulary.find(kind, piece).isPresent() || !piece.contains("/")
                    ? List.of(piece).stream()
                    : Arrays.stream(piece.split("/")).map(String::strip))
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  private String choices(TermKind kind) {
    return vocabulary.terms(kind).stream().map(Term::term).collect(Collectors.joining("、"));
  }

  /**
   * A field of industry in anybody's words: tracks and level-2 fields that the vocabulary knows, or
   * else the words themselves as the level-2 field. The grade or kind of a need may stand there,
   * too.
   */
  Codec field() {
    return Codecs.of(this::readField, TermCodecs::writeField);
  }

  private void readField(Codec.Cell cell, Codecs.Target target) {
    var tracks = new LinkedHashSet<String>();
    var others = new ArrayList<String>();
    for (var piece : pieces(cell.text(), TermKind.TRACK)) {
      var track = vocabulary.find(TermKind.TRACK, piece);
      var direction = vocabulary.find(TermKind.DIRECTION, piece);
      if (track.isPresent()) {
        tracks.add(track.get().term());
      } else if (direction.isPresent()) {
        Optional.ofNullable(direction.get().within()).ifPresent(tracks::add);
        others.add(direction.get().term());
      } else if (!aside(piece, target)) {
        others.add(piece);
      }
    }
    if (!tracks.isEmpty()) {
      var values = target.item().putArray("tracks");
      tracks.forEach(values::add);
    }
    var direction = String.join("、", others);
    if (!direction.isEmpty() && direction.length() <= LONGEST_DIRECTION) {
      target.item().put("direction", direction);
    }
  }

  /** Whether a piece is the grade or the kind of a need. */
  private boolean aside(String piece, Codecs.Target target) {
    var grade = vocabulary.find(TermKind.GRADE, piece);
    grade.ifPresent(term -> target.item().put("grade", term.term()));
    if (grade.isPresent()) {
      return true;
    }
    var kind = vocabulary.find(TermKind.KIND, piece);
    kind.ifPresent(term -> target.item().put("kind", term.term()));
    return kind.isPresent();
  }

  private static @Nullable String writeField(JsonNode item) {
    var tracks = Codecs.joined(item, "tracks", "、");
    return tracks == null ? Codecs.text(item, "direction") : tracks;
  }

  /** A park that the vocabulary knows, or else a place in words. */
  Codec place() {
    return Codecs.of(
        (cell, target) -> {
          var park = vocabulary.find(TermKind.PARK, cell.text());
          target.set(
              park.isPresent() ? "park" : "place",
              park.map(Term::term).orElse(cell.text().strip()));
        },
        item -> {
          var place = Codecs.text(item, "place");
          return place == null ? Codecs.text(item, "park") : place;
        });
  }

  /** Qualifications that the vocabulary knows, and other honours, added to those that are there. */
  Codec honours() {
    return Codecs.of(
        (cell, target) -> {
          var qualifications = present(target.item(), "qualifications");
          var honours = present(target.item(), "honours");
          for (var piece : Pieces.names(cell.text())) {
            vocabulary
                .find(TermKind.QUALIFICATION, piece)
                .ifPresentOrElse(term -> qualifications.add(term.term()), () -> honours.add(piece));
          }
          put(target, "qualifications", qualifications);
          put(target, "honours", honours);
        },
        _ -> null);
  }

  private static LinkedHashSet<String> present(JsonNode item, String property) {
    return item.path(property)
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void put(Codecs.Target target, String property, LinkedHashSet<String> values) {
    var array = target.item().putArray(property);
    values.forEach(array::add);
  }
}
