package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.scenariomarket.claims.Claims;
import io.scenariomarket.index.Encoder;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import io.scenariomarket.vocabulary.TermKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to rank 3,000 needs against 12,000 offers, how much memory, and how much of the
 * best the quick first step finds. Sides are mixed of the samples' sentences; vectors are
 * generated. Run by hand, see {@code search-index/README.md}.
 */
class OfferFieldBenchmark {

  private static final int NEEDS = Integer.getInteger("market.run.needs", 3_000);
  private static final int OFFERS = Integer.getInteger("market.run.offers", 12_000);
  private static final int BATCH = 32;
  private static final int SIZE = 20;

  /** Adds up a fixed vector for each character, so that texts are alike that share some. */
  private record Generated(String model, Map<Integer, float[]> characters) implements Encoder {

    @Override
    public float[] encode(String text) {
      var sum = new float[DIMENSIONS];
      text.codePoints()
          .forEach(
              character -> {
                var each = characters.computeIfAbsent(character, Generated::random);
                for (var i = 0; i < sum.length; i++) {
                  sum[i] += each[i];
                }
              });
      return unit(sum);
    }

    private static float[] random(int seed) {
      var random = new Random(seed);
      var vector = new float[DIMENSIONS];
      for (var i = 0; i < vector.length; i++) {
        vector[i] = (float) random.nextGaussian();
      }
      return vector;
    }

    private static float[] unit(float[] vector) {
      var length = Math.sqrt(Encoder.cosine(vector, vector));
      for (var i = 0; i < vector.length; i++) {
        vector[i] = length == 0 ? 0 : (float) (vector[i] / length);
      }
      return vector;
    }
  }

  @Test
  void ranksAWholeZone() throws IOException {
    var config = Path.of(System.getProperty("market.root"), "config");
    var vocabulary = InstalledVocabulary.read();
    var model = MatchModelFile.read(config.resolve("match-model.json"));
    var encoder = new Generated(model.encoder(), new ConcurrentHashMap<>());
    var engine =
        new MatchEngine(
            model,
            Claims.from(config, new NameMeaning(encoder)),
            encoder,
            vocabulary::within,
            (held, wanted) -> vocabulary.implies(TermKind.QUALIFICATION, held, wanted));
    var random = new Random(11);
    var samples = SampleSides.read();
    var needs = needs(List.copyOf(samples.needs().values()), random);
    var offers = offers(List.copyOf(samples.offers().values()), random);

    var start = System.nanoTime();
    var field = engine.field(offers);
    var laid = System.nanoTime();
    var found = new ArrayList<MatchList>();
    for (var from = 0; from < needs.size(); from += BATCH) {
      found.addAll(field.best(needs.subList(from, Math.min(from + BATCH, needs.size())), SIZE));
    }
    var end = System.nanoTime();
    var cpu = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    System.gc();
    System.out.printf(
        Locale.ROOT,
        "%d needs x %d offers: %.1f s, of which %.1f s to describe the offers; %.1f s of processor;"
            + " heap %d MiB after, %d MiB at most%n",
        needs.size(),
        offers.size(),
        (end - start) / 1e9,
        (laid - start) / 1e9,
        cpu / 1e9,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
        peak() >> 20);
    System.out.printf(
        Locale.ROOT, "of the true first 20, found: %.4f%n", recall(engine, needs, offers, found));
    assertThat(found).hasSize(needs.size());
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** Against comparing every offer sentence by sentence, for some needs. */
  private static double recall(
      MatchEngine engine, List<Need> needs, List<Offer> offers, List<MatchList> found) {
    var described = engine.describeAll(offers.stream().map(Described.Text::of).toList());
    var step = Math.max(1, needs.size() / 24);
    return IntStream.iterate(0, i -> i < needs.size(), i -> i + step)
        .mapToDouble(
            n -> {
              var need = needs.get(n);
              var wanted = engine.describeAll(List.of(Described.Text.of(need))).getFirst();
              var all =
                  IntStream.range(0, offers.size())
                      .parallel()
                      .mapToObj(
                          i ->
                              engine.unjudged(
                                  need,
                                  offers.get(i),
                                  Features.of(wanted, described.get(i), OptionalDouble.empty())))
                      .toList();
              var most =
                  new HashSet<>(
                      engine.ranked(all).first(Matching.ranked(SIZE)).items().stream()
                          .map(Match::capabilityId)
                          .toList());
              var best =
                  engine.rank(
                      need,
                      offers.stream().filter(each -> most.contains(each.side().id())).toList());
              var ids =
                  new HashSet<>(found.get(n).items().stream().map(Match::capabilityId).toList());
              return best.first(SIZE).items().stream()
                      .filter(each -> ids.contains(each.capabilityId()))
                      .count()
                  / (double) best.first(SIZE).items().size();
            })
        .average()
        .orElse(0);
  }

  private static List<Need> needs(List<Need> samples, Random random) {
    return IntStream.range(0, NEEDS)
        .mapToObj(
            i -> {
              var one = samples.get(random.nextInt(samples.size()));
              var other = samples.get(random.nextInt(samples.size()));
              return new Need(
                  side("need-" + i, one.side(), other.side()),
                  mixed(one.statements(), other.statements()),
                  one.terms());
            })
        .toList();
  }

  private static List<Offer> offers(List<Offer> samples, Random random) {
    return IntStream.range(0, OFFERS)
        .mapToObj(
            i -> {
              var one = samples.get(random.nextInt(samples.size()));
              var other = samples.get(random.nextInt(samples.size()));
              return new Offer(
                  side("offer-" + i, one.side(), other.side()),
                  mixed(one.passages(), other.passages()),
                  one.terms());
            })
        .toList();
  }

  private static Side side(String id, Side one, Side other) {
    return new Side(
        id,
        one.title() + " " + other.title().substring(0, other.title().length() / 2),
        "org-" + id,
        "单位",
        one.body() + other.body().substring(0, other.body().length() / 3),
        one.tracks());
  }

  private static <T> List<T> mixed(List<T> one, List<T> other) {
    var all = new ArrayList<>(one);
    all.addAll(other.subList(0, other.size() / 3));
    return all;
  }
}
