package io.scenariomarket.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is found however it is spelt. */
class SpellingsTest {

  private final Segmenter segmenter = Segmenter.of(Repository.file("dictionary.txt"));

  @ParameterizedTest
  @CsvSource({
    "5G-A, 5g a",
    "5G-A, 5ga",
    "5G-A 基站, 5G",
    "H.265, h265",
    "H265, h.265",
    "H.265, h 265",
    "Wi-Fi, wifi",
    "WiFi, wi-fi",
    "Wi-Fi, wi fi",
    "node.js, nodejs",
    "R&D, r d",
    "Müller, muller",
    "Muller, Müller",
    "二零二六, 二〇二六",
    "CO₂ 与 m², co2 m2",
    "Ⅳ 型, IV",
    "ﬁbre, fibre",
    "ё, е",
  })
  void finds(String document, String query) {
    assertThat(found(query, indexed(document))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"3.5, 35", "5-10, 510", "web3.0, web30"})
  void doesNotFind(String document, String query) {
    assertThat(found(query, indexed(document))).isFalse();
  }

  /** Whether at each of the query's positions one of its terms is there. */
  private boolean found(String query, List<String> terms) {
    try (var analyzer = FoldingAnalyzer.searching(() -> segmenter, () -> Synonyms.NONE)) {
      return Tokens.of(analyzer, query).list().stream()
          .collect(Collectors.groupingBy(Tokens.Token::position))
          .values()
          .stream()
          .allMatch(each -> each.stream().anyMatch(token -> terms.contains(token.text())));
    }
  }

  private List<String> indexed(String document) {
    try (var analyzer = FoldingAnalyzer.indexing(() -> segmenter)) {
      return Tokens.of(analyzer, document).texts();
    }
  }
}
