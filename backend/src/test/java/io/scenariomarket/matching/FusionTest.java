package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.scenariomarket.index.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {

  @Test
  void meaningAndWordsAreWeighedAgainstTheirBest() {
    var fused =
        Fusion.fuse(List.of(new Candidate("words", 10, 0.0), new Candidate("meaning", 5, 0.6)));
    assertThat(fused).extracting(Fusion.Fused::id).containsExactly("meaning", "words");
    assertThat(fused.getFirst().score()).isCloseTo(0.8 + 0.2 * 0.5, within(1e-9));
    assertThat(fused.getLast().score()).isCloseTo(0.8 * 1.0 / 1.6 + 0.2, within(1e-9));
  }

  @Test
  void withoutSharedWordsMeaningDecidesAndTiesGoById() {
    var fused =
        Fusion.fuse(
            List.of(
                new Candidate("b", 0, 0.5), new Candidate("a", 0, 0.5), new Candidate("c", 0, -1)));
    assertThat(fused).extracting(Fusion.Fused::id).containsExactly("a", "b", "c");
    assertThat(fused.getLast().score()).isZero();
    assertThat(Fusion.fuse(List.of())).isEmpty();
  }
}
