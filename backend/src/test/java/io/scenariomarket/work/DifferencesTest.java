package io.scenariomarket.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DifferencesTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void namesTheFieldsThatDifferOnly() {
    var differences =
        Differences.between(
            json("{'title': '旧', 'park': '华苑', 'budgetMin': 10}"),
            json("{'title': '新', 'park': '华苑', 'budgetMin': 10, 'place': '三楼'}"));

    assertThat(differences).extracting(Difference::field).containsExactly("title", "place");
    assertThat(differences.getFirst().before()).hasToString("\"旧\"");
    assertThat(differences.getFirst().after()).hasToString("\"新\"");
    assertThat(differences.getLast().before()).isNull();
  }

  @Test
  void comparesListsByTheirEntries() {
    var difference =
        Differences.between(
                json("{'tracks': ['脑机接口', '先进能源']}"), json("{'tracks': ['先进能源', '新型材料']}"))
            .getFirst();

    assertThat(difference.list()).isTrue();
    assertThat(difference.removed()).hasToString("[\"脑机接口\"]");
    assertThat(difference.added()).hasToString("[\"新型材料\"]");
  }

  @Test
  void takesEveryWayToSayNothingForTheSame() {
    assertThat(
            Differences.between(
                json("{'a': null, 'b': [], 'c': '', 'd': {'name': null}}"), json("{'e': null}")))
        .isEmpty();
  }

  @Test
  void takesNumbersForTheSameHoweverManyZerosFollowThePoint() {
    assertThat(
            Differences.between(
                json("{'budgetMin': 30.00, 'requirements': [{'value': 99.0}]}"),
                json("{'budgetMin': 30, 'requirements': [{'value': 99}]}")))
        .isEmpty();
    var difference =
        Differences.between(
                json("{'requirements': [{'value': 99.0}, {'value': 5}]}"),
                json("{'requirements': [{'value': 99}]}"))
            .getFirst();
    assertThat(difference.removed()).hasToString("[{\"value\":5}]");
    assertThat(difference.added()).isEmpty();
  }

  @Test
  void mergesWhatOnlyOneOfTwoChangedAndTellsWhatBothDid() {
    var merge =
        Merge.of(
            json("{'title': '题', 'problem': '旧', 'park': '华苑', 'place': '一楼'}"),
            json("{'title': '题', 'problem': '他改', 'park': '渤龙湖', 'place': '一楼'}"),
            json("{'title': '我的题', 'problem': '我改', 'park': '华苑', 'place': '一楼'}"));

    assertThat(merge.merged())
        .isEqualTo(json("{'title': '我的题', 'problem': '我改', 'park': '渤龙湖', 'place': '一楼'}"));
    assertThat(merge.taken()).extracting(Difference::field).containsExactly("park");
    assertThat(merge.conflicts()).extracting(Difference::field).containsExactly("problem");
    assertThat(merge.conflicts().getFirst().before()).hasToString("\"他改\"");
  }

  @Test
  void hasNoConflictWhereBothWroteTheSame() {
    var merge = Merge.of(json("{'a': 1}"), json("{'a': 2}"), json("{'a': 2}"));

    assertThat(merge.taken()).isEmpty();
    assertThat(merge.conflicts()).isEmpty();
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
