package io.scenariomarket.sample;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.index.Sentences;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.supplier.CustomerCase;
import io.scenariomarket.supplier.Indicator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the sample items of one track say in public, in pieces from which further items are put
 * together.
 *
 * @param track the track
 * @param titles names of needs and capabilities
 * @param problems sentences that state a problem
 * @param requirements requirements
 * @param descriptions sentences that describe a capability
 * @param indicators figures of capabilities
 * @param cases cases of capabilities
 */
record SentencePool(
    String track,
    List<String> titles,
    List<String> problems,
    List<Requirement> requirements,
    List<String> descriptions,
    List<Indicator> indicators,
    List<CustomerCase> cases) {

  private static final int SENTENCE = 120;

  /** One pool a track, over all samples that carry it; tracks without both sides are left out. */
  static List<SentencePool> of(SampleFiles samples) {
    var tracks = new TreeSet<String>();
    samples.scenarios().forEach(each -> tracks.addAll(each.content().tracks()));
    return tracks.stream().map(track -> of(track, samples)).filter(SentencePool::complete).toList();
  }

  private static SentencePool of(String track, SampleFiles samples) {
    var needs =
        samples.scenarios().stream()
            .map(each -> each.content().readableBy(Confidentiality.PUBLIC::equals))
            .filter(content -> content.tracks().contains(track))
            .toList();
    var offers =
        samples.capabilities().stream()
            .map(each -> each.content().readableBy(Confidentiality.PUBLIC::equals))
            .filter(content -> content.tracks().contains(track))
            .toList();
    return new SentencePool(
        track,
        Stream.concat(
                needs.stream().map(each -> each.title()), offers.stream().map(each -> each.name()))
            .toList(),
        needs.stream().flatMap(each -> Sentences.of(each.problem(), SENTENCE).stream()).toList(),
        needs.stream().flatMap(each -> each.requirements().stream()).toList(),
        offers.stream()
            .flatMap(each -> Sentences.of(each.description(), SENTENCE).stream())
            .toList(),
        offers.stream().flatMap(each -> each.indicators().stream()).toList(),
        offers.stream().flatMap(each -> each.cases().stream()).toList());
  }

  private boolean complete() {
    return Stream.of(titles, problems, requirements, descriptions, indicators, cases)
        .noneMatch(List::isEmpty);
  }

  /** Between {@code least} and {@code most} different pieces, in random order. */
  static <T> List<T> some(List<T> pieces, int least, int most, SplittableRandom random) {
    return pieces.isEmpty()
        ? List.of()
        : random
            .ints(0, pieces.size())
            .distinct()
            .limit(Math.min(pieces.size(), random.nextInt(least, most + 1)))
            .mapToObj(pieces::get)
            .toList();
  }

  /** One piece. */
  static <T> T one(List<T> pieces, SplittableRandom random) {
    return pieces.get(random.nextInt(pieces.size()));
  }
}
