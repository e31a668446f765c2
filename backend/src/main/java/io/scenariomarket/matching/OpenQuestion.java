package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the rules leave open of a match: the requirements of which they found nothing said, and the
 * sentences that could say it. Both are such as everybody may read, whoever asks, so that neither
 * the model nor an answer that is kept for others learns of anything else.
 *
 * @param asked the requirements by their place in the need
 */
record OpenQuestion(Map<Integer, Asked> asked, List<Passage> passages) {

  /** Characters of passages that are asked about at a time. */
  private static final int MOST = 6_000;

  /**
   * A requirement.
   *
   * @param text with the figure of its fields
   * @param measured whether a figure is asked for
   */
  record Asked(String text, boolean measured) {}

  /**
   * A sentence of the offer.
   *
   * @param kind where it stands
   */
  record Passage(String text, String kind) {}

  /**
   * What a model answers to one requirement.
   *
   * @param passage that it quotes
   * @param quote the words of the passage on which it relies
   */
  record Opinion(Verdict verdict, Passage passage, String quote) {}

  /** What is open of a match; empty where nothing is, or where nothing could answer it. */
  static Optional<OpenQuestion> of(Need need, Offer offer, Match match) {
    var asked =
        IntStream.range(0, need.statements().size())
            .filter(i -> need.statements().get(i).discretion().open())
            .filter(i -> match.requirements().get(i).verdict() == Verdict.SILENT)
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> i, i -> asked(need.statements().get(i)), (one, _) -> one, TreeMap::new));
    var passages = passages(offer);
    return asked.isEmpty() || passages.isEmpty()
        ? Optional.empty()
        : Optional.of(new OpenQuestion(asked, passages));
  }

  private static Asked asked(Statement statement) {
    var target = statement.target();
    return target == null
        ? new Asked(statement.text(), false)
        : new Asked((statement.text() + " " + target.sentence()).strip(), true);
  }

  private static List<Passage> passages(Offer offer) {
    var said =
        offer.passages().stream()
            .filter(each -> each.discretion().open())
            .map(each -> new Passage(said(each), each.kind()));
    var all = new ArrayList<Passage>();
    var length = 0;
    for (var passage :
        Stream.concat(Stream.of(new Passage(offer.side().title(), Explanation.TITLE)), said)
            .filter(each -> !each.text.isBlank())
            .toList()) {
      length += passage.text.length();
      if (length > MOST) {
        break;
      }
      all.add(passage);
    }
    return all;
  }

  private static String said(Evidence evidence) {
    return evidence.text().isBlank() && evidence.figure() != null
        ? evidence.figure().sentence()
        : evidence.text();
  }

  /** A match with what a model says of the requirements that are open. */
  Match answered(Match match, Map<Integer, Opinion> opinions) {
    var requirements = new ArrayList<>(match.requirements());
    opinions.forEach((at, opinion) -> requirements.set(at, requirements.get(at).judged(opinion)));
    return match.with(requirements);
  }
}
