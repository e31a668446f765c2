package io.scenariomarket.analysis;

import static io.scenariomarket.analysis.Segmenter.Mode.INDEX;
import static io.scenariomarket.analysis.Segmenter.Mode.SEARCH;

import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/**
 * Compares ways to cut text by nDCG@10 of needs' judged capabilities, ranked by BM25 of titles.
 *
 * <p>Arguments: directory of the judgements, directory of dictionary.txt and synonyms.txt.
 */
final class SegmentationBenchmark {

  private final Judgements judgements;
  private final List<String> needs;
  private final Map<String, Map<String, Map<String, Double>>> scores = new LinkedHashMap<>();
  private final Map<String, double[]> results = new LinkedHashMap<>();

  private SegmentationBenchmark(Judgements judgements) {
    this.judgements = judgements;
    this.needs = judgements.scorable();
  }

  public static void main(String[] arguments) throws IOException {
    var files = Path.of(arguments[1]);
    var segmenter = Segmenter.of(files.resolve("dictionary.txt"));
    var synonyms = Synonyms.of(files.resolve("synonyms.txt"), segmenter);
    var benchmark = new SegmentationBenchmark(Judgements.read(Path.of(arguments[0])));

    var bare = Segmenter.withoutDictionary();
    benchmark.measure("unigram", text -> Grams.cut(text, 1));
    benchmark.measure("bigram", text -> Grams.cut(text, 2));
    benchmark.measureAnalyzers("smartcn", SmartChineseAnalyzer::new, SmartChineseAnalyzer::new);
    benchmark.measure("jieba search", text -> jieba(text, SegMode.SEARCH));
    benchmark.measure("jieba index", text -> jieba(text, SegMode.INDEX));
    benchmark.measure("HanLP", text -> hanlp(text, false));
    benchmark.measure("HanLP index", text -> hanlp(text, true));
    benchmark.measure("words, no dictionary", bare.cutting(SEARCH));
    benchmark.measure("index words, no dictionary", bare.cutting(INDEX), bare.cutting(SEARCH));
    benchmark.measure("words", segmenter.cutting(SEARCH));
    benchmark.measure("index words, both sides", segmenter.cutting(INDEX));
    benchmark.measure(
        "index words, both sides, own positions",
        segmenter.cutting(INDEX).andThen(SegmentationBenchmark::apart));
    benchmark.measure(
        "index words, own positions in queries",
        segmenter.cutting(INDEX),
        segmenter.cutting(INDEX).andThen(SegmentationBenchmark::apart));
    benchmark.measure("index words", segmenter.cutting(INDEX), segmenter.cutting(SEARCH));
    benchmark.measureAnalyzers(
        "market_index, market_search",
        () -> FoldingAnalyzer.indexing(() -> segmenter),
        () -> FoldingAnalyzer.searching(() -> segmenter, () -> synonyms));

    var words = "market_index, market_search";
    for (var weight : new double[] {0.2, 0.3, 0.5, 0.7, 1}) {
      benchmark.mix(Map.of(words, 1.0, "bigram", weight));
      benchmark.mix(Map.of(words, weight, "unigram", 1.0));
    }
    for (var weight : new double[] {0.3, 0.5, 1}) {
      benchmark.mix(Map.of("unigram", 1.0, "bigram", weight));
      benchmark.mix(Map.of(words, weight, "unigram", 1.0, "bigram", 0.3));
      benchmark.mix(Map.of(words, weight, "unigram", 1.0, "bigram", 0.5));
    }
    benchmark.print("bigram");
  }

  private void measure(String name, Function<String, List<Word>> cut) throws IOException {
    measure(name, cut, cut);
  }

  private void measure(
      String name, Function<String, List<Word>> indexing, Function<String, List<Word>> searching)
      throws IOException {
    measureAnalyzers(
        name, () -> FoldingAnalyzer.cutting(indexing), () -> FoldingAnalyzer.cutting(searching));
  }

  private void measureAnalyzers(
      String name, Supplier<Analyzer> indexing, Supplier<Analyzer> searching) throws IOException {
    try (var index = new TitleIndex(judgements.capabilities(), indexing.get(), searching.get())) {
      var byNeed = new HashMap<String, Map<String, Double>>();
      for (var need : needs) {
        byNeed.put(need, index.scores(judgements.needs().get(need)));
      }
      scores.put(name, byNeed);
    }
    mix(Map.of(name, 1.0));
  }

  /** Ranks by the weighted sum of the BM25 scores, as a search over several fields does. */
  private void mix(Map<String, Double> weights) {
    var names = weights.keySet().stream().sorted(Comparator.reverseOrder()).toList();
    var result = new double[needs.size()];
    for (var i = 0; i < result.length; i++) {
      var sum = new HashMap<String, Double>();
      for (var name : names) {
        var single = scores.get(name).get(needs.get(i));
        single.forEach((id, score) -> sum.merge(id, weights.get(name) * score, Double::sum));
      }
      result[i] = judgements.ndcg(needs.get(i), sum);
    }
    var label =
        weights.size() == 1
            ? names.getFirst()
            : String.join(
                " + ", names.stream().map(name -> weights.get(name) + " " + name).toList());
    results.put(label, result);
  }

  private void print(String reference) {
    System.out.printf(
        "| %d needs | nDCG@10 | against %s, 95%% interval |%n|---|---|---|%n",
        needs.size(), reference);
    results.forEach(
        (name, result) -> {
          var difference = new double[result.length];
          Arrays.setAll(difference, i -> result[i] - results.get(reference)[i]);
          var interval = interval(difference);
          System.out.printf(
              "| %s | %.4f | %+.4f (%+.3f … %+.3f) |%n",
              name, mean(result), mean(difference), interval[0], interval[1]);
        });
  }

  /** Percentile bootstrap over needs. */
  private static double[] interval(double[] differences) {
    var random = new Random(1);
    var means = new double[2000];
    Arrays.setAll(
        means,
        i ->
            random
                .ints(differences.length, 0, differences.length)
                .mapToDouble(j -> differences[j])
                .average()
                .orElseThrow());
    Arrays.sort(means);
    return new double[] {means[50], means[1949]};
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** Gives every part of a word a position of its own, and so a score of its own. */
  private static List<Word> apart(List<Word> words) {
    return words.stream()
        .map(word -> new Word(word.text(), word.start(), word.end(), false))
        .toList();
  }

  private static List<Word> jieba(String text, SegMode mode) {
    return new JiebaSegmenter()
        .process(text, mode).stream()
            .sorted(Comparator.comparingInt(token -> token.startOffset))
            .filter(token -> !token.word.isBlank())
            .map(token -> new Word(token.word, token.startOffset, token.endOffset, false))
            .toList();
  }

  private static List<Word> hanlp(String text, boolean index) {
    return new ViterbiSegment()
        .enableIndexMode(index).enableOffset(true).seg(text).stream()
            .sorted(Comparator.comparingInt(term -> term.offset))
            .filter(term -> Character.isLetterOrDigit(term.word.codePointAt(0)))
            .map(term -> new Word(term.word, term.offset, term.offset + term.word.length(), false))
            .toList();
  }
}
