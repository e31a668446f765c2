package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CharactersTest {

  private final Characters characters = Characters.learn(List.of("电池技术", "芯片技术", "康复技术", "材料技术"));

  @Test
  void rareCharactersCountForMore() {
    var wanted = characters.weigh("电池技术", "");
    var sameRare = characters.weigh("电池工艺", "");
    var sameCommon = characters.weigh("芯片技术", "");
    assertThat(wanted.cosine(sameRare)).isGreaterThan(wanted.cosine(sameCommon));
    assertThat(wanted.cosine(wanted)).isCloseTo(1, within(1e-9));
  }

  @Test
  void bothDirectionsAgree() {
    var one = characters.weigh("电池技术", "固态电池");
    var other = characters.weigh("電池", "");
    assertThat(one.cosine(other)).isEqualTo(other.cosine(one)).isPositive();
  }

  @Test
  void emptyTextIsLikeNothing() {
    assertThat(characters.weigh("", "").cosine(characters.weigh("电池", ""))).isZero();
  }
}
