package io.scenariomarket.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewsTest {

  private static final Facts FACTS = Documents.facts("技术", Set.of("脑机接口", "先进能源"), null);

  @ParameterizedTest
  @CsvSource({"脑机, 1", "機接口, 1", "康复训, 1", "car, 2", "训练脑机, ''", "mull, 3", "MÜLL, 3"})
  void suggestsByAnyPartOfATitleAndTheBeginningOfItsLatinWords(String typed, String id) {
    var index =
        Documents.index(
            "suggest",
            Documents.product("1", "脑机接口康复训练系统"),
            Documents.product("2", "CAR-T 细胞制备"),
            Documents.product("3", "Müller 减速器"));
    var found = index.suggest(typed, Access.all(), 5).ids();
    assertThat(String.join(",", found)).isEqualTo(id);
  }

  @Test
  void suggestsNothingThatMayNotBeFound() {
    var index =
        Documents.index(
            "suggest-access",
            Documents.product("1", "天津一中心", Visibility.PUBLIC, FACTS, "脑电帽"),
            Documents.product("2", "天津二中心", Visibility.ORGANISATION, FACTS, "脑电椅"));
    assertThat(index.suggest("脑电", Access.visitor(), 5).ids()).containsExactly("1");
    assertThat(index.suggest("天津", Access.visitor(), 5).organisationIds()).containsExactly("天津一中心");
    assertThat(index.suggest("天津", Access.all(), 5).organisationIds()).hasSize(2);
    assertThat(index.suggest("天津", Access.all(), 5).ids()).isEmpty();
  }

  @Test
  void countsEachPairOfValuesAndWhatHasNone() {
    var index =
        Documents.index(
            "cross",
            Documents.product("1", "a", Visibility.PUBLIC, FACTS, "脑电帽"),
            Documents.product("2", "b"));
    assertThat(index.cross(Facet.TRACK, Facet.KIND, Access.all()))
        .containsExactlyInAnyOrder(
            new CrossCount("脑机接口", "技术", 1),
            new CrossCount("先进能源", "技术", 1),
            new CrossCount("", "技术", 1));
    assertThat(index.cross(Facet.TRACK, Facet.PARK, Access.all()))
        .contains(new CrossCount("脑机接口", "", 1), new CrossCount("", "", 1));
    assertThat(index.cross(Facet.TRACK, Facet.KIND, Access.none())).isEmpty();
  }
}
