package io.scenariomarket.matching;

import io.scenariomarket.index.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One side of a match in the form in which features are measured.
 *
 * @param profile of the whole text
 * @param statements its requirements or its passages; those of an offer begin with its title
 * @param sentences of the title and of each statement that counts for the score
 */
public record Described(
    Characters.Weighted characters,
    Direction profile,
    List<Stated> statements,
    List<Direction> sentences,
    Set<String> tracks) {

  /**
   * A requirement or a passage.
   *
   * @param own off the centre, as features compare it
   * @param raw as it was encoded, as claims compare it, whose thresholds no fit of the model moves
   * @param ranked whether it counts for the score
   */
  record Stated(Direction own, float[] raw, boolean ranked) {

    /** Likeness of meaning, -1 to 1, by which claims are judged. */
    double likeness(Stated other) {
      return Encoder.cosine(raw, other.raw);
    }
  }

  /**
   * A text before it is encoded.
   *
   * @param ranked whether it counts for the score
   */
  record Said(String text, boolean ranked) {}

  /** The text of one side. */
  public record Text(Side side, List<Said> statements) {

    /** The text of a need and its statements. */
    public static Text of(Need need) {
      return new Text(
          need.side(),
          need.statements().stream()
              .map(each -> new Said(each.text(), each.discretion().ranked()))
              .toList());
    }

    /** The name of a capability is evidence as well, and for some all that there is. */
    public static Text of(Offer offer) {
      var texts = new ArrayList<Said>();
      texts.add(new Said(offer.side().title(), true));
      offer
          .passages()
          .forEach(each -> texts.add(new Said(each.text(), each.discretion().ranked())));
      return new Text(offer.side(), texts);
    }
  }

  /** Describes many sides, all of whose texts are encoded together. */
  public static List<Described> of(
      List<Text> texts, Characters characters, Centre centre, Encoder encoder) {
    var wanted = new ArrayList<String>();
    for (var text : texts) {
      wanted.add(text.side().title());
      if (!text.side().body().isBlank()) {
        wanted.add(text.side().body());
      }
      text.statements().forEach(said -> wanted.add(said.text()));
    }
    var vectors = encoder.encodeAll(wanted).iterator();
    var all = new ArrayList<Described>();
    for (var text : texts) {
      var side = text.side();
      var title = centre.off(vectors.next());
      var profile = side.body().isBlank() ? title : sum(title, centre.off(vectors.next()));
      var statements =
          text.statements().stream()
              .map(said -> stated(vectors.next(), centre, said.ranked()))
              .toList();
      var weighted = characters.weigh(side.title(), side.body());
      all.add(
          new Described(
              weighted,
              Direction.of(profile),
              statements,
              sentences(Direction.of(title), statements),
              side.tracks()));
    }
    return all;
  }

  private static List<Direction> sentences(Direction title, List<Stated> statements) {
    return Stream.concat(
            Stream.of(title),
            statements.stream()
                .filter(Stated::ranked)
                .map(Stated::own)
                .filter(own -> !own.equals(title)))
        .toList();
  }

  private static Stated stated(float[] vector, Centre centre, boolean ranked) {
    return new Stated(Direction.of(centre.off(vector)), vector, ranked);
  }

  private static float[] sum(float[] title, float[] body) {
    var sum = new float[title.length];
    for (var i = 0; i < sum.length; i++) {
      sum[i] = title[i] + body[i];
    }
    return Encoder.normalised(sum);
  }
}
