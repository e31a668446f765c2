package io.scenariomarket.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class ListFacetsTest {

  private final List<Entry> entries =
      List.of(
          new Entry(1, Samples.item("甲", "脑机接口")),
          new Entry(2, Samples.item("乙", "先进能源")),
          new Entry(3, Samples.item("丙", "脑机接口")),
          new Entry(4, null));

  @Test
  void showEverythingUntilSomethingIsChosen() {
    var facets = narrowed(Map.of("page", List.of("2"), "track", List.of("")));
    assertThat(facets.narrowed()).isFalse();
    assertThat(facets.entries()).isEqualTo(entries);
  }

  @Test
  void keepPlacesAndCountUnderTheOtherChoices() {
    var facets = narrowed(Map.of("track", List.of("脑机接口"), "grade", List.of("小切口")));
    assertThat(facets.entries()).extracting(Entry::position).containsExactly(1, 3);
    assertThat(facets.choices().get("track"))
        .containsExactly(new Choice("脑机接口", "脑机接口", 2, true), new Choice("先进能源", "先进能源", 1, false));
    assertThat(facets.choices().get("grade")).containsExactly(new Choice("小切口", "小切口", 2, true));
    assertThat(facets.choices()).containsKeys("park", "organisationClass");
  }

  private ListFacets narrowed(Map<String, List<String>> parameters) {
    return new ListFacets(entries, new LinkedMultiValueMap<>(parameters));
  }
}
