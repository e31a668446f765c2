package io.scenariomarket.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What of a change of something public takes effect at once. */
class AtOnceTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PUBLIC =
      """
      {"title": "旧题", "place": "一号楼", "contact": {"phone": "1"}, "confidentiality": {},
       "points": [{"text": "甲", "confidentiality": "PUBLIC"},
                  {"text": "乙", "confidentiality": "PUBLIC"}]}
      """;

  private final AtOnce rule = new AtOnce(Set.of("contact"));

  @Test
  void whatThePublicDoesNotReadChangesAtOnceAndItsWordsDoNot() {
    var now = after(PUBLIC.replace("旧题", "新题").replace("\"1\"", "\"2\""));

    assertThat(now.get("title").asString()).isEqualTo("旧题");
    assertThat(now.get("contact").get("phone").asString()).isEqualTo("2");
  }

  @Test
  void aPartIsHiddenAtOnceThoughItsWordsWait() {
    var now =
        after(
            PUBLIC
                .replace("一号楼", "二号楼")
                .replace(
                    "\"confidentiality\": {}",
                    "\"confidentiality\": {\"place\": \"ORGANISATION\"}"));

    assertThat(now.get("place").asString()).isEqualTo("一号楼");
    assertThat(now.get("confidentiality").get("place").asString()).isEqualTo("ORGANISATION");
  }

  @Test
  void anEntryIsHiddenAtOnceWhereverItStandsThen() {
    var now =
        after(
            """
            {"title": "新题", "place": "一号楼", "contact": {"phone": "1"}, "confidentiality": {},
             "points": [{"text": "丙", "confidentiality": "PUBLIC"},
                        {"text": "甲", "confidentiality": "AFTER_INTEREST"}]}
            """);

    assertThat(now.get("points").get(0).get("text").asString()).isEqualTo("甲");
    assertThat(level(now, 0)).isEqualTo("AFTER_INTEREST");
  }

  @Test
  void anEntryInOtherWordsIsHiddenAtOnceInItsPlace() {
    var now =
        after(
            PUBLIC.replace(
                "\"乙\", \"confidentiality\": \"PUBLIC\"",
                "\"乙二\", \"confidentiality\": \"ORGANISATION\""));

    assertThat(now.get("points").get(1).get("text").asString()).isEqualTo("乙");
    assertThat(level(now, 1)).isEqualTo("ORGANISATION");
    assertThat(level(now, 0)).isEqualTo("PUBLIC");
  }

  @Test
  void nothingIsOpenedBeforeTheWordsThatGoWithIt() {
    var hidden =
        PUBLIC
            .replace(
                "\"confidentiality\": {}", "\"confidentiality\": {\"place\": \"ORGANISATION\"}")
            .replace(
                "\"甲\", \"confidentiality\": \"PUBLIC\"",
                "\"甲\", \"confidentiality\": \"ORGANISATION\"");
    var now = rule.of(tree(hidden), tree(PUBLIC.replace("一号楼", "二号楼")));

    assertThat(now.get("confidentiality").get("place").asString()).isEqualTo("ORGANISATION");
    assertThat(level(now, 0)).isEqualTo("ORGANISATION");
    assertThat(rule.of(tree(hidden), tree(PUBLIC))).isEqualTo(tree(PUBLIC));
  }

  private ObjectNode after(String wanted) {
    return rule.of(tree(PUBLIC), tree(wanted));
  }

  private static String level(ObjectNode content, int entry) {
    return content.get("points").get(entry).get("confidentiality").asString();
  }

  private static ObjectNode tree(String json) {
    return (ObjectNode) JSON.readTree(json);
  }
}
