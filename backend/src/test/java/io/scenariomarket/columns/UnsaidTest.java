package io.scenariomarket.columns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a sheet cannot say of an item stays as it was. */
class UnsaidTest {

  private static final String BEFORE =
      """
      {"requirements":[
        {"text":"支持断网运行","priority":"SHOULD","confidentiality":"PUBLIC"},
        {"text":"单台报价不高于对手","priority":"MUST","confidentiality":"AFTER_INTEREST"}],
       "certificates":[
        {"kind":"CE","number":"1","confidentiality":"PUBLIC"},
        {"kind":"CE","number":"2","confidentiality":"TASK_FORCE"}]}\
      """;

  @Test
  void anEntryStaysAsConfidentialAsItWasWhereverItStands() {
    var item = item("{\"requirements\":[{\"text\":\"单台报价不高于对手\"},{\"text\":\"支持断网运行\"}]}");
    assertThat(levels(item, "requirements")).containsExactly("AFTER_INTEREST", "PUBLIC");
    assertThat(item.path("requirements").findValuesAsString("priority"))
        .containsExactly("MUST", "SHOULD");
  }

  @Test
  void aRewordedEntryIsAsConfidentialAsTheOneThatItReplaces() {
    assertThat(
            levels(
                item("{\"requirements\":[{\"text\":\"单台报价低于对手\"},{\"text\":\"支持断网运行\"}]}"),
                "requirements"))
        .containsExactly("AFTER_INTEREST", "PUBLIC");
  }

  @Test
  void entriesOfOneNameAreToldApartByTheRest() {
    assertThat(
            levels(
                item(
                    "{\"certificates\":[{\"kind\":\"CE\",\"number\":\"2\"},{\"kind\":\"CE\",\"number\":\"1\"}]}"),
                "certificates"))
        .containsExactly("TASK_FORCE", "PUBLIC");
  }

  @Test
  void whatIsNewSaysNothing() {
    var item =
        item(
            "{\"requirements\":[{\"text\":\"甲\"},{\"text\":\"支持断网运行\"},{\"text\":\"单台报价不高于对手\"}]}");
    assertThat(item.path("requirements").get(0).has("confidentiality")).isFalse();
  }

  private static ObjectNode item(String json) {
    var item = (ObjectNode) JsonMapper.shared().readTree(json);
    Unsaid.keep((ObjectNode) JsonMapper.shared().readTree(BEFORE), item);
    return item;
  }

  private static java.util.List<String> levels(ObjectNode item, String list) {
    return item.path(list).findValuesAsString("confidentiality");
  }
}
