package io.scenariomarket.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Engagements as programs begin, read, answer and move them, over HTTP. */
@MarketTest
class EngagementApiTests {

  private static final String ENGAGEMENTS = "/api/engagements";

  @Autowired Api api;

  private final String word = Unique.word();
  private final String requirement = "轴承温度" + word + "不高于60度";
  private String need = "";
  private String offer = "";

  @BeforeEach
  void post() {
    need =
        posted(
            "enterprise",
            "scenarios",
            "{\"title\": \"需求%1$s\", \"problem\": \"问题\", \"requirements\": [{\"text\": \"%2$s\"}]}"
                .formatted(word, requirement));
    offer =
        posted(
            "supplier",
            "capabilities",
            "{\"name\": \"能力%1$s\", \"description\": \"说明\"}".formatted(word));
  }

  @Test
  void areBegunAnsweredAndMovedOn() {
    var begun = begin("EXPRESS_INTEREST", "supplier", answers("YES", "实测55度" + word), "key" + word);
    assertThat(begun.status()).isEqualTo(201);
    var path = ENGAGEMENTS + "/" + begun.body().required("id").asString();
    assertThat(begun.raw().headers().firstValue("Location")).contains(path);
    var again = begin("EXPRESS_INTEREST", "supplier", answers("YES", "实测55度" + word), "key" + word);
    assertThat(again.body()).isEqualTo(begun.body());

    var read = api.getAs("enterprise", path).body();
    assertThat(read.required("state").asString()).isEqualTo("INTERESTED");
    assertThat(read.required("actions").toString()).contains("AGREE", "DECLINE");
    assertThat(api.getAs("enterprise", path + "/answers").body().toString())
        .contains(requirement, "YES", "实测55度" + word);

    var corrected =
        api.putAs(
            "supplier",
            path + "/answers",
            "{\"version\": %d, \"answers\": %s}"
                .formatted(version(read), answers("NO", "只到65度" + word)));
    assertThat(corrected.status()).isEqualTo(200);
    assertThat(api.getAs("taskforce", path + "/answers").body().toString())
        .contains("NO", "只到65度" + word)
        .doesNotContain("实测55度");

    assertThat(move(path, "DECLINE", "{\"version\": %d}".formatted(version(corrected.body()))))
        .isEqualTo(422);
    assertThat(move(path, "AGREE", "{\"version\": 0}")).isEqualTo(409);
    assertThat(move(path, "AGREE", "{}")).isEqualTo(422);
    assertThat(move(path, "AGREE", "{\"version\": %d}".formatted(version(corrected.body()))))
        .isEqualTo(200);
    assertThat(
            api.getAs("supplier", ENGAGEMENTS + "?scenario=" + need + "&view=MINE")
                .body()
                .toString())
        .contains("MUTUAL", "能力" + word);
  }

  @Test
  void areNothingToOthers() {
    var begun = begin("INVITE", "enterprise", "null", "other" + word);
    var path = ENGAGEMENTS + "/" + begun.body().required("id").asString();
    for (var outsider : new String[] {"expert", "leader", "admin"}) {
      assertThat(api.getAs(outsider, path).status()).isEqualTo(404);
      assertThat(api.getAs(outsider, path + "/answers").status()).isEqualTo(404);
      assertThat(api.getAs(outsider, ENGAGEMENTS).body().toString()).doesNotContain(word);
    }
    assertThat(api.get(path).status()).isEqualTo(401);
    assertThat(begin("INVITE", "supplier", "null", UUID.randomUUID().toString()).status())
        .isEqualTo(403);
  }

  @Test
  void areRefusedWithWhatIsWrong() {
    assertThat(api.postAs("enterprise", ENGAGEMENTS, "{}").status()).isEqualTo(422);
    assertThat(begin("MEET", "enterprise", "null", UUID.randomUUID().toString()).status())
        .isEqualTo(422);
    assertThat(
            begin(
                    "EXPRESS_INTEREST",
                    "supplier",
                    "[{\"requirement\": \"没有问过的要求\", \"reply\": \"YES\"}]",
                    UUID.randomUUID().toString())
                .status())
        .isEqualTo(422);
    assertThat(api.getAs("enterprise", ENGAGEMENTS + "/none").status()).isIn(400, 404);
  }

  private Api.Answer begin(String action, String user, String answers, String key) {
    return api.send(
        Optional.of(user),
        "POST",
        ENGAGEMENTS,
        """
        {"action": "%s", "scenarioId": "%s", "capabilityId": "%s", "message": "您好",
         "answers": %s}
        """
            .formatted(action, need, offer, answers),
        "Idempotency-Key",
        key);
  }

  private String answers(String reply, String words) {
    return "[{\"requirement\": \"%s\", \"reply\": \"%s\", \"words\": \"%s\"}]"
        .formatted(requirement, reply, words);
  }

  private int move(String path, String action, String body) {
    return api.postAs("enterprise", path + "/moves/" + action, body).status();
  }

  private static long version(JsonNode engagement) {
    return engagement.required("version").asLong();
  }

  private String posted(String user, String kind, String body) {
    var posted = api.publish(user, "/api/" + kind, body);
    assertThat(posted.status()).isEqualTo(201);
    return posted.body().required("id").asString();
  }
}
