package io.scenariomarket.mining;

import io.scenariomarket.extraction.Passed;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the document's text as the page shows it.
 *
 * @param text the part
 * @param candidate the candidate whose words these are; the shortest where several overlap
 * @param all the ids of all candidates whose words these are, separated by spaces
 * @param sentence whether it stands in a sentence with a candidate
 * @param passed why the sentence that it stands in was passed over; {@code null} where it was not
 */
record Segment(
    String text,
    @Nullable Candidate candidate,
    String all,
    boolean sentence,
    Passed.@Nullable Reason passed) {

  /** The text of a document paragraph by paragraph, cut where candidates begin and end. */
  static List<List<Segment>> paragraphs(
      String text, List<Candidate> candidates, List<Passed> passed) {
    var paragraphs = new ArrayList<List<Segment>>();
    for (var start = 0; start < text.length(); ) {
      var end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      paragraphs.add(segments(text, start, end, candidates, passed));
      start = end + 1;
    }
    return paragraphs;
  }

  private static List<Segment> segments(
      String text, int start, int end, List<Candidate> candidates, List<Passed> passed) {
    var here =
        candidates.stream()
            .filter(each -> each.sentenceFrom() < end && each.sentenceTo() > start)
            .toList();
    var cuts = new TreeSet<>(List.of(start, end));
    for (var each : here) {
      for (var at :
          List.of(each.spanFrom(), each.spanTo(), each.sentenceFrom(), each.sentenceTo())) {
        if (at > start && at < end) {
          cuts.add(at);
        }
      }
    }
    var over =
        passed.stream()
            .filter(each -> each.sentence().from() < end && each.sentence().to() > start)
            .toList();
    for (var each : over) {
      cuts.add(Math.clamp(each.sentence().from(), start, end));
      cuts.add(Math.clamp(each.sentence().to(), start, end));
    }
    var segments = new ArrayList<Segment>();
    var from = start;
    for (int to : cuts.tailSet(start, false)) {
      segments.add(segment(text.substring(from, to), from, to, here, over));
      from = to;
    }
    return segments;
  }

  private static Segment segment(
      String text, int from, int to, List<Candidate> here, List<Passed> over) {
    var covering =
        here.stream()
            .filter(each -> each.spanFrom() <= from && each.spanTo() >= to)
            .sorted(java.util.Comparator.comparingInt(each -> each.spanTo() - each.spanFrom()))
            .toList();
    return new Segment(
        text,
        covering.isEmpty() ? null : covering.getFirst(),
        String.join(" ", covering.stream().map(Candidate::id).map(UUID::toString).toList()),
        here.stream().anyMatch(each -> each.sentenceFrom() <= from && each.sentenceTo() >= to),
        over.stream()
            .filter(each -> each.sentence().from() <= from && each.sentence().to() >= to)
            .map(Passed::reason)
            .findFirst()
            .orElse(null));
  }
}
