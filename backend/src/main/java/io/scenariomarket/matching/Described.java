package io.scenariomarket.matching;

import io.scenariomarket.index.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One side of a match in the form in which features are measured.
 *
 * @param profile vector of the whole text
 * @param statements vectors of its requirements or of its passages
 */
record Described(
    Characters.Weighted characters, float[] profile, List<float[]> statements, Set<String> tracks) {

  /** The text of one side. */
  record Text(Side side, List<String> statements) {

    static Text of(Need need) {
      return new Text(need.side(), need.statements().stream().map(Statement::text).toList());
    }

    /** The name of a capability is evidence as well, and for some all that there is. */
    static Text of(Offer offer) {
      var texts = new ArrayList<String>();
      texts.add(offer.side().title());
      offer.passages().forEach(passage -> texts.add(passage.text()));
      return new Text(offer.side(), texts);
    }
  }

  /** Describes many sides, all of whose texts are encoded together. */
  static List<Described> of(
      List<Text> texts, Characters characters, Centre centre, Encoder encoder) {
    var wanted = new ArrayList<String>();
    for (var text : texts) {
      wanted.add(text.side().title());
      if (!text.side().body().isBlank()) {
        wanted.add(text.side().body());
      }
      wanted.addAll(text.statements());
    }
    var vectors = encoder.encodeAll(wanted).stream().map(centre::off).iterator();
    var all = new ArrayList<Described>();
    for (var text : texts) {
      var side = text.side();
      var title = vectors.next();
      var profile = side.body().isBlank() ? title : sum(title, vectors.next());
      var statements = text.statements().stream().map(statement -> vectors.next()).toList();
      var weighted = characters.weigh(side.title(), side.body());
      all.add(new Described(weighted, profile, statements, side.tracks()));
    }
    return all;
  }

  private static float[] sum(float[] title, float[] body) {
    var sum = new float[title.length];
    for (var i = 0; i < sum.length; i++) {
      sum[i] = title[i] + body[i];
    }
    return Encoder.normalised(sum);
  }
}
