package io.scenariomarket.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.Unique;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Needs and lists as tests put them into the market. */
final class Drafting {

  private final Api api;

  Drafting(Api api) {
    this.api = api;
  }

  /** A need that the task force has approved and nobody has published. */
  String approved(String title) {
    var posted =
        api.postAs(
            "enterprise",
            "/api/scenarios",
            """
            {"title": "%s", "problem": "治疗师不足。", "state": "SUBMITTED", "tracks": ["脑机接口"],
             "grade": "小切口", "park": "华苑科技园", "budgetMin": 80, "budgetMax": 120,
             "confidentialDetails": "密文%s", "background": "密文%s",
             "confidentiality": {"background": "ORGANISATION"},
             "contact": {"name": "密文%s"},
             "requirements": [{"text": "识别准确率", "priority": "MUST",
               "indicator": {"name": "准确率", "comparator": ">=", "value": 85, "unit": "%%"}}]}
            """
                .formatted(title, title, title, title));
    assertThat(posted.status()).isEqualTo(201);
    var path = "/api/scenarios/" + posted.body().required("id").asString();
    var version = posted.body().required("version").asLong();
    assertThat(
            api.postAs(
                    "taskforce",
                    path + "/moves/APPROVE",
                    "{\"version\": %d, \"reason\": \"已核实\"}".formatted(version))
                .status())
        .isEqualTo(200);
    return path.substring("/api/scenarios/".length());
  }

  /** A title that nothing else has. */
  static String title(String words) {
    return words + Unique.word();
  }

  Api.Answer draft(String... items) {
    var listed =
        Stream.of(items)
            .map(id -> "{\"itemId\": \"%s\", \"note\": \"先易后难\"}".formatted(id))
            .toList();
    return api.postAs("taskforce", "/api/lists", body(listed, ""));
  }

  private static String body(List<String> items, String more) {
    return "{\"kind\": \"scenarios\", \"title\": \"场景机会清单\", \"items\": %s%s}"
        .formatted(items, more);
  }

  Api.Answer publish(JsonNode draft) {
    return api.postAs(
        "taskforce",
        "/api/lists/drafts/%s/publish?version=%d"
            .formatted(draft.required("id").asString(), draft.required("version").asLong()),
        "");
  }

  /** A published list of these items. */
  JsonNode published(String... items) {
    var draft = draft(items);
    assertThat(draft.status()).isEqualTo(201);
    var published = publish(draft.body());
    assertThat(published.raw().body()).contains("PUBLISHED");
    return published.body();
  }

  /** The permanent address of a list, without the server. */
  String path(JsonNode list) {
    return list.required("address").asString().substring(api.base().length());
  }
}
