package io.scenariomarket.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** However large a text is and whatever its shape, what has to be done for it is bounded. */
class LargeTextTest {

  @Test
  void cutsWhatNoPunctuationEnds() {
    var text = "需要".repeat(150_000);
    var sentences = Cuts.sentences(new Piece(text, 0));
    assertThat(sentences).hasSize(500).allMatch(each -> each.text().length() <= 600);
    assertThat(String.join("", sentences.stream().map(Piece::text).toList())).isEqualTo(text);
  }

  @Test
  void cutsAtACommaAndNeverWithinACharacter() {
    var listed = Cuts.sentences(new Piece("建设" + "监测平台、".repeat(300), 0));
    assertThat(listed).hasSizeGreaterThan(1).allMatch(each -> each.text().endsWith("、"));
    var rare = Cuts.sentences(new Piece("一" + "𠮷".repeat(900), 0));
    assertThat(rare)
        .noneMatch(each -> Character.isLowSurrogate(each.text().charAt(0)))
        .allMatch(each -> each.text().length() >= 599 || each == rare.getLast());
  }

  @Test
  void readsNoFurtherThanAnybodyCouldGoThrough() {
    var text = new StringBuilder();
    for (var i = 0; i < Findings.MOST + 50; i++) {
      text.append("建设").append(i).append("号江段水质监测平台。\n");
    }
    var read = Readers.extractor(null).read(text.toString(), Set.of(), (_, _) -> {});
    assertThat(read.found()).hasSize(Findings.MOST);
    assertThat(read.passed()).hasSize(50).allMatch(each -> each.reason() == Passed.Reason.MANY);
  }

  @Test
  void takesAnyNumberOfSpacesAndBrokenLines() {
    assertThat(SourceText.of("建" + " ".repeat(300_000) + "设").text()).isEqualTo("建设");
    var line = "围绕港区水域的安全和环境，推进船舶岸电的应用，\n";
    assertThat(SourceText.of(line.repeat(10_000)).text().lines().count()).isOne();
  }
}
