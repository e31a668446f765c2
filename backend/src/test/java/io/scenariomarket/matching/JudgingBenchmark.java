package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.claims.Claims;
import io.scenariomarket.index.BgeEncoder;
import io.scenariomarket.index.CachedEncoder;
import io.scenariomarket.index.MemoryVectorCache;
import io.scenariomarket.index.VectorCache;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import io.scenariomarket.vocabulary.TermKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What judging costs of a match list, by JMH: all requirements of a sample need by all sentences of
 * the 60 offers that a request ranks, warm, the needs in turn. Run by hand, see the backend's
 * README.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JudgingBenchmark {

  private final Forgetful vectors = new Forgetful(new MemoryVectorCache(100_000));
  private final List<Listed> lists = new ArrayList<>();
  private BgeEncoder model;
  private CachedEncoder encoder;
  private Explanation explanation;
  private MatchEngine engine;
  private int next;

  /** A need with what is ranked for it. */
  private record Listed(
      Need need,
      List<Offer> offers,
      Described wanted,
      List<Described> offered,
      Set<VectorCache.Key> own) {}

  /** Vectors of which some can be forgotten, as if a need were new. */
  private static final class Forgetful implements VectorCache {

    private final VectorCache all;
    private Set<Key> forgotten = Set.of();

    Forgetful(VectorCache all) {
      this.all = all;
    }

    @Override
    public Map<Key, float[]> get(Collection<Key> keys) {
      return all.get(keys.stream().filter(each -> !forgotten.contains(each)).toList());
    }

    @Override
    public void put(Map<Key, float[]> vectors) {
      all.put(vectors);
    }
  }

  @Setup
  public void prepare() throws IOException {
    var config = Path.of(System.getProperty("market.root"), "config");
    var vocabulary = InstalledVocabulary.read();
    var weights = MatchModelFile.read(config.resolve("match-model.json"));
    model = new BgeEncoder();
    encoder = new CachedEncoder(model, vectors, 2);
    var claims = Claims.from(config, new NameMeaning(encoder));
    explanation = new Explanation(weights, claims);
    engine =
        new MatchEngine(
            weights,
            claims,
            encoder,
            vocabulary::within,
            (held, wanted) -> vocabulary.implies(TermKind.QUALIFICATION, held, wanted));
    var sides = SampleSides.read();
    for (var need : sides.needs().values()) {
      var best =
          engine.rank(need, List.copyOf(sides.offers().values())).items().stream()
              .limit(Matching.ranked(20))
              .map(Match::capabilityId)
              .collect(Collectors.toSet());
      var offers =
          sides.offers().values().stream().filter(each -> best.contains(each.side().id())).toList();
      var texts =
          Stream.concat(Stream.of(Described.Text.of(need)), offers.stream().map(Described.Text::of))
              .toList();
      var described = Described.of(texts, weights.characters(), weights.centre(), encoder);
      lists.add(
          new Listed(
              need,
              offers,
              described.getFirst(),
              described.subList(1, described.size()),
              keys(need)));
    }
  }

  private Set<VectorCache.Key> keys(Need need) {
    return Stream.concat(
            Stream.of(need.side().title(), need.side().body()),
            need.statements().stream().map(Statement::text))
        .map(Folding::foldText)
        .map(text -> VectorCache.Key.of(model.model(), text))
        .collect(Collectors.toSet());
  }

  @TearDown
  public void close() {
    encoder.close();
    model.close();
  }

  private Listed next() {
    next = (next + 1) % lists.size();
    return lists.get(next);
  }

  @Benchmark
  public List<Explanation.Explained> judging() {
    var list = next();
    var explained = new ArrayList<Explanation.Explained>();
    for (var i = 0; i < list.offers.size(); i++) {
      explained.add(
          explanation.of(list.need, list.wanted, list.offers.get(i), list.offered.get(i)));
    }
    return explained;
  }

  @Benchmark
  public MatchList ranking() {
    var list = next();
    return engine.rank(list.need, list.offers);
  }

  @Benchmark
  public MatchList rankingANewNeed() {
    var list = next();
    vectors.forgotten = list.own;
    try {
      return engine.rank(list.need, list.offers);
    } finally {
      vectors.forgotten = Set.of();
    }
  }

  @Test
  void judgingIsASmallPartOfAMatch() throws RunnerException, IOException {
    makeHarness();
    var options =
        new OptionsBuilder()
            .include(JudgingBenchmark.class.getName())
            .forks(1)
            .warmupIterations(5)
            .warmupTime(TimeValue.seconds(3))
            .measurementIterations(8)
            .measurementTime(TimeValue.seconds(3))
            .jvmArgsAppend(
                "-Dmarket.root=" + System.getProperty("market.root"),
                "--enable-native-access=ALL-UNNAMED")
            .build();
    var times =
        new Runner(options)
            .run().stream()
                .map(each -> each.getPrimaryResult())
                .collect(Collectors.toMap(each -> each.getLabel(), each -> each.getScore() / 1000));
    var judging = times.get("judging");
    System.out.printf(
        Locale.ROOT,
        "judging %.2f ms; of ranking, vectors known, %.2f ms: %.1f %%; of ranking a new need, its"
            + " texts encoded, %.2f ms: %.1f %%%n",
        judging,
        times.get("ranking"),
        100 * judging / times.get("ranking"),
        times.get("rankingANewNeed"),
        100 * judging / times.get("rankingANewNeed"));
    assertThat(judging).isLessThan(times.get("ranking"));
  }

  /** Generates what JMH runs, beside the classes of the tests, where it looks for it. */
  private static void makeHarness() throws IOException {
    var root = Path.of(System.getProperty("market.root"), "backend");
    var source =
        root.resolve("src/test/java")
            .resolve(JudgingBenchmark.class.getName().replace('.', '/') + ".java");
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var made =
          compiler
              .getTask(
                  null,
                  files,
                  null,
                  List.of(
                      "-nowarn",
                      "-parameters",
                      "-processor",
                      "org.openjdk.jmh.generators.BenchmarkProcessor",
                      "-d",
                      root.resolve("target/test-classes").toString(),
                      "-classpath",
                      System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      assertThat(made).isTrue();
    }
  }
}
