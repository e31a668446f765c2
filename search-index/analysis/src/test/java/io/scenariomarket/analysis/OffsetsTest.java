package io.scenariomarket.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Highlights mark the original text, so every token must know where in it it came from. */
class OffsetsTest {

  private static final List<String> PIECES =
      List.of(
          "腦機接口",
          "產(chǎn)業(yè)",
          "開發(fā)",
          "軟體",
          "網際網路",
          "資料庫",
          "㎡",
          "Ⅲ",
          "ＣＡＲ－Ｔ",
          "AES-256",
          "3.5kW",
          "(AI)",
          "（套）",
          "𠮷",
          "鏈",
          " ",
          "，",
          "。",
          "髽I(yè)",
          "信創",
          "固態電池",
          "e\u0301",
          "Müller",
          "Straße",
          "ﬁ",
          "二〇三",
          "５０　万",
          "10-20",
          "C++",
          "\uD83D\uDE00",
          "\uD840",
          "的",
          "隨身碟",
          "\n");

  static Stream<Analyzer> analyzers() {
    var segmenter = Segmenter.of(Repository.file("dictionary.txt"));
    return Stream.of(
        FoldingAnalyzer.indexing(() -> segmenter),
        FoldingAnalyzer.searching(() -> segmenter, () -> Synonyms.NONE),
        FoldingAnalyzer.cutting(text -> Grams.cut(text, 1)),
        FoldingAnalyzer.cutting(text -> Grams.cut(text, 2)),
        FoldingAnalyzer.cutting(Grams::whole));
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void tokensComeInOrderAndLieInsideTheText(Analyzer analyzer) {
    for (var seed = 0; seed < 500; seed++) {
      var text = mixture(seed);
      var start = 0;
      for (var token : Tokens.of(analyzer, text).list()) {
        assertThat(token.text()).as(text).isNotEmpty();
        assertThat(token.start()).as(text).isGreaterThanOrEqualTo(start);
        assertThat(token.end()).as(text).isBetween(token.start() + 1, text.length());
        start = token.start();
      }
    }
  }

  @Test
  void aWordsPlaceInTheOriginalFoldsToTheWord() {
    var segmenter = Segmenter.of(Repository.file("dictionary.txt"));
    for (var seed = 0; seed < 500; seed++) {
      var text =
          mixture(seed).replace("網際網路", "網路").replace("隨身碟", "硬碟").replaceAll("[㎡Ⅲ]", "") + " 業";
      for (var word : segmenter.words(text, Segmenter.Mode.SEARCH)) {
        assertThat(Folding.foldForSearch(text.substring(word.start(), word.end())).strip())
            .as(text)
            .isEqualTo(word.text());
      }
    }
  }

  @Test
  void aHighlightKeepsTheOriginalText() {
    var text = "濱海新區信創(chuàng)產(chǎn)業(yè)與資料庫軟體";
    var words = Segmenter.of(Repository.file("dictionary.txt")).words(text, Segmenter.Mode.SEARCH);
    assertThat(words.stream().map(word -> text.substring(word.start(), word.end())))
        .containsExactly("濱海新區", "信創(chuàng)產(chǎn)業(yè)", "與", "資料庫", "軟體");
  }

  private static String mixture(int seed) {
    var random = new Random(seed);
    return IntStream.range(0, 1 + random.nextInt(12))
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }
}
