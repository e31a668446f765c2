package io.scenariomarket.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.shared.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LevelsTest {

  private enum Part implements Withholdable {
    OPEN(Confidentiality.PUBLIC),
    SHY(Confidentiality.AFTER_INTEREST);

    private final Confidentiality least;

    Part(Confidentiality least) {
      this.least = least;
    }

    @Override
    public String key() {
      return name();
    }

    @Override
    public Confidentiality least() {
      return least;
    }
  }

  @Test
  void aPartThatIsNotNamedHasItsLeastLevel() {
    assertThat(Levels.LEAST.of(Part.OPEN)).isEqualTo(Confidentiality.PUBLIC);
    assertThat(Levels.LEAST.of(Part.SHY)).isEqualTo(Confidentiality.AFTER_INTEREST);
  }

  @Test
  void noPartIsMoreOpenThanItMayBeWhateverIsStored() {
    var stored = Levels.of(Map.of("SHY", Confidentiality.PUBLIC));
    assertThat(stored.of(Part.SHY)).isEqualTo(Confidentiality.AFTER_INTEREST);
    assertThat(stored.problems(Part.values()))
        .extracting(Refusal.Field::field)
        .containsExactly("confidentiality.SHY");
  }

  @Test
  void onlyPartsThatThereAreCanHaveALevel() {
    assertThat(Levels.of(Map.of("OPEN", Confidentiality.ORGANISATION)).problems(Part.values()))
        .isEmpty();
    assertThat(Levels.of(Map.of("other", Confidentiality.ORGANISATION)).problems(Part.values()))
        .hasSize(1);
  }

  @Test
  void isReadAndWrittenAsAMap() {
    var json = JsonMapper.builder().build();
    var levels = Levels.of(Map.of("OPEN", Confidentiality.ORGANISATION));
    assertThat(json.writeValueAsString(levels)).isEqualTo("{\"OPEN\":\"ORGANISATION\"}");
    assertThat(json.readValue("{\"OPEN\":\"ORGANISATION\"}", Levels.class)).isEqualTo(levels);
  }

  @Test
  void whoeverMayEditMayReadEverything() {
    assertThat(Permission.READ_CONFIDENTIAL.holders()).containsAll(Permission.EDIT_ITEM.holders());
  }
}
