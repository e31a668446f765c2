package io.scenariomarket.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the two sides of an engagement say, where they meet and what follows, over HTTP. */
@MarketTest
class TalkApiTests {

  private static final String FILES =
      """
      --part\r
      Content-Disposition: form-data; name="text"\r
      Content-Type: text/plain;charset=UTF-8\r
      \r
      见附件%1$s\r
      --part\r
      Content-Disposition: form-data; name="file"; filename="plan.txt"\r
      Content-Type: text/plain\r
      \r
      方案%1$s\r
      --part--\r
      """;

  @Autowired Api api;

  private final String word = Unique.word();
  private String path = "";

  @BeforeEach
  void agree() {
    var need = posted("enterprise", "scenarios", "{\"title\": \"需求%s\", \"problem\": \"问题\"}");
    var offer = posted("supplier", "capabilities", "{\"name\": \"能力%s\", \"description\": \"说明\"}");
    var begun =
        api.postAs(
            "enterprise",
            "/api/engagements",
            "{\"action\": \"INVITE\", \"scenarioId\": \"%s\", \"capabilityId\": \"%s\"}"
                .formatted(need, offer));
    path = "/api/engagements/" + begun.body().required("id").asString();
    assertThat(post("supplier", "/moves/AGREE", "{\"version\": 0}").status()).isEqualTo(200);
  }

  @Test
  void isWrittenReadAndMarkedAsRead() {
    var text = "{\"text\": \"周三可以来看现场%s\"}".formatted(word);
    var written = send("enterprise", text, "application/json");
    assertThat(written.status()).isEqualTo(201);
    assertThat(send("enterprise", text, "application/json").body()).isEqualTo(written.body());
    var withFile =
        send("enterprise", FILES.formatted(word), "multipart/form-data; boundary=part").body();
    assertThat(withFile.required("number").asInt()).isEqualTo(2);

    var thread = api.getAs("supplier", path + "/thread").body();
    assertThat(thread.required("messages").size()).isEqualTo(2);
    assertThat(thread.required("unread").asInt()).isEqualTo(1);
    var file = thread.required("messages").get(1).required("files").get(0);
    assertThat(
            api.getAs("supplier", "/api/attachments/" + file.required("id").asString())
                .raw()
                .body())
        .isEqualTo("方案" + word);

    assertThat(post("supplier", "/thread/read", "{}").status()).isEqualTo(422);
    assertThat(post("supplier", "/thread/read", "{\"number\": 2}").status()).isEqualTo(204);
    assertThat(api.getAs("supplier", path + "/thread").body().optional("unread")).isEmpty();
    assertThat(
            api.getAs("enterprise", path + "/thread?size=1")
                .body()
                .required("messages")
                .get(0)
                .required("readBy")
                .size())
        .isEqualTo(1);
    assertThat(post("supplier", "/thread", "{\"text\": \" \"}").status()).isEqualTo(422);
  }

  @Test
  void leadsToMeetingsAndToWhatIsToBeDone() {
    var proposed = post("enterprise", "/meetings", plan("2031-03-05", 0));
    assertThat(proposed.status()).isEqualTo(201);
    var meeting = "/meetings/" + id(proposed.body());
    assertThat(put("supplier", meeting, plan("2031-03-06", 7)).status()).isEqualTo(409);
    var moved = put("supplier", meeting, plan("2031-03-06", 0));
    assertThat(moved.body().required("plan").required("startsAt").asString())
        .isEqualTo("2031-03-06T06:00:00Z");
    assertThat(post("enterprise", meeting + "/cancel", "{\"version\": 0}").status()).isEqualTo(409);
    assertThat(
            post("enterprise", meeting + "/cancel", "{\"version\": 1}")
                .body()
                .required("state")
                .asString())
        .isEqualTo("CANCELLED");
    assertThat(post("enterprise", "/meetings", "{\"place\": \"三号楼\"}").status()).isEqualTo(422);
    assertThat(post("enterprise", "/meetings", plan("9031-03-05", 0)).status()).isEqualTo(422);

    var today = post("enterprise", "/meetings", plan(Instant.EPOCH.toString().substring(0, 10), 0));
    var held =
        post(
            "supplier",
            "/meetings/" + id(today.body()) + "/record",
            "{\"version\": 0, \"agreed\": \"先试用%s\"}".formatted(word));
    assertThat(held.body().required("agreed").asString()).isEqualTo("先试用" + word);
    assertThat(api.getAs("enterprise", path).body().required("state").asString()).isEqualTo("MET");

    var people =
        api.getAs("enterprise", path + "/follow-ups").body().required("responsible").get(0);
    var task =
        post(
            "enterprise",
            "/follow-ups",
            "{\"what\": \"寄样品%s\", \"responsible\": \"%s\", \"dueOn\": \"2031-03-05\"}"
                .formatted(word, people.required("subject").asString()));
    assertThat(task.status()).isEqualTo(201);
    assertThat(put("supplier", "/follow-ups/" + id(task.body()), "{}").status()).isEqualTo(422);
    assertThat(
            put("supplier", "/follow-ups/" + id(task.body()), "{\"done\": true}")
                .body()
                .optional("doneAt"))
        .isPresent();
    assertThat(api.getAs("taskforce", path + "/meetings").body().required("meetings").size())
        .isEqualTo(2);
    assertThat(api.getAs("expert", path + meeting).status()).isEqualTo(404);
  }

  private static String plan(String day, long version) {
    return """
    {"version": %2$d, "startsAt": "%1$sT06:00:00Z", "endsAt": "%1$sT07:00:00Z", "place": "三号楼"}\
    """
        .formatted(day, version);
  }

  private Api.Answer send(String user, String body, String type) {
    return api.send(
        Optional.of(user),
        "POST",
        path + "/thread",
        body,
        "Content-Type",
        type,
        "Idempotency-Key",
        word + type.length());
  }

  private Api.Answer post(String user, String more, String body) {
    return api.postAs(user, path + more, body);
  }

  private Api.Answer put(String user, String more, String body) {
    return api.putAs(user, path + more, body);
  }

  private static String id(JsonNode answer) {
    return answer.required("id").asString();
  }

  private String posted(String user, String kind, String body) {
    return id(api.publish(user, "/api/" + kind, body.formatted(word)).body());
  }
}
