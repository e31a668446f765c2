package io.scenariomarket.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What becomes of a question: who asks, who answers, and who reads it when. */
@MarketTest
class QuestionTests {

  /** Who neither asks nor answers. */
  private static final List<Optional<String>> OTHERS =
      List.of(Optional.empty(), Optional.of("expert"), Optional.of("leader"), Optional.of("admin"));

  @Autowired Api api;
  @Autowired JdbcClient jdbc;

  private Asking asking;

  @BeforeEach
  void ask() {
    asking = new Asking(api);
  }

  @Test
  void isBetweenTheAskerAndThoseWhoAnswerUntilItHasAnAnswer() {
    var need = asking.need("问答测试");
    var text = "数据由谁脱敏" + Unique.word();
    var question = asking.asked(need, text);

    for (var other : OTHERS) {
      assertThat(api.send(other, "GET", question, "").status()).isEqualTo(404);
      assertThat(api.send(other, "GET", need + "/questions", "").raw().body()).doesNotContain(text);
      assertThat(api.send(other, "GET", need + "/questions/unanswered", "").raw().body())
          .doesNotContain(text);
    }
    for (var reader : List.of("supplier", "enterprise", "taskforce")) {
      assertThat(api.getAs(reader, question).body().required("text").asString()).isEqualTo(text);
      assertThat(api.getAs(reader, need + "/questions/unanswered").raw().body()).contains(text);
    }
  }

  @Test
  void isPublicWithItsAnswer() {
    var need = asking.need("问答测试");
    var question = asking.asked(need, "数据由谁脱敏？");
    var answered = asking.answer("enterprise", question, "由我们脱敏后提供。", 0);

    assertThat(answered.status()).isEqualTo(200);
    var read = api.get(need + "/questions").body().required("items").get(0);
    assertThat(read.required("text").asString()).isEqualTo("数据由谁脱敏？");
    assertThat(read.required("answer").required("text").asString()).isEqualTo("由我们脱敏后提供。");
    assertThat(read.required("answer").required("from").asString()).isEqualTo("OWNER");
    assertThat(api.get(question).status()).isEqualTo(200);
    assertThat(api.getAs("enterprise", need + "/questions/unanswered").body()).isEmpty();
  }

  @Test
  void isAskedBySomebodySignedInWhoDoesNotAnswer() {
    var need = asking.need("问答测试");

    assertThat(api.send(Optional.empty(), "POST", need + "/questions", "{}").status())
        .isEqualTo(401);
    assertThat(asking.ask("expert", need, "要不要驻场？").status()).isEqualTo(201);
    assertThat(asking.ask("enterprise", need, "要不要驻场？").status()).isEqualTo(403);
    assertThat(asking.ask("taskforce", need, "要不要驻场？").status()).isEqualTo(403);
  }

  @Test
  void isAnsweredByTheOwnerAndTheTaskForce() {
    var need = asking.need("问答测试");
    var question = asking.asked(need, "要不要驻场？");

    assertThat(asking.answer("supplier", question, "要。", 0).status()).isEqualTo(403);
    assertThat(asking.answer("expert", question, "要。", 0).status()).isEqualTo(404);
    var answered = asking.answer("taskforce", question, "调试期间要。", 0);
    assertThat(answered.body().required("answer").required("from").asString())
        .isEqualTo("TASKFORCE");
  }

  @Test
  void keepsItsAnswerUntilACorrectionTakesItsPlace() {
    var need = asking.need("问答测试");
    var question = asking.asked(need, "要不要驻场？");
    asking.answer("enterprise", question, "调试期间要。", 0);

    assertThat(asking.answer("enterprise", question, "不要。", 0).status()).isEqualTo(409);
    var corrected = asking.answer("enterprise", question, "调试的两周里要。", 1).body();
    assertThat(corrected.required("answer").required("text").asString()).isEqualTo("调试的两周里要。");
    assertThat(corrected.required("answer").optional("correctedAt")).isPresent();
    assertThat(asking.answer("enterprise", question, "调试的两周里要。", 2).body()).isEqualTo(corrected);
  }

  @Test
  void isSetAsideWithAReasonThatTheAskerReads() {
    var need = asking.need("问答测试");
    var question = asking.asked(need, "你们和甲公司是什么关系？");

    assertThat(asking.setAside("enterprise", question, "", 0).status()).isEqualTo(422);
    assertThat(asking.setAside("enterprise", question, "和这项需求无关。", 0).status()).isEqualTo(200);
    assertThat(api.getAs("supplier", question).body().required("reason").asString())
        .isEqualTo("和这项需求无关。");
    assertThat(api.getAs("expert", question).status()).isEqualTo(404);
    assertThat(asking.setAside("taskforce", question, "再说一次", 1).status()).isEqualTo(409);
    assertThat(asking.answer("taskforce", question, "没有关系。", 1).status()).isEqualTo(200);
  }

  @Test
  void isTakenDownByTheTaskForceAloneOnceItIsPublic() {
    var need = asking.need("问答测试");
    var question = asking.asked(need, "要不要驻场？");
    asking.answer("enterprise", question, "要。", 0);

    assertThat(asking.setAside("enterprise", question, "不想说了", 1).status()).isEqualTo(403);
    assertThat(asking.setAside("taskforce", question, "答非所问", 1).status()).isEqualTo(200);
    assertThat(api.get(question).status()).isEqualTo(404);
    assertThat(api.get(need + "/questions").body().required("total").asLong()).isZero();
  }

  @Test
  void tellsNobodyHowToReachSomebody() {
    var need = asking.need("问答测试");
    var refused = asking.ask("supplier", need, "请打 138 1234 5678 找我");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.raw().body()).contains("138 1234 5678", "联系方式");

    var question = asking.asked(need, "怎么报名？");
    assertThat(asking.answer("enterprise", question, "发到 a@example.com", 0).status())
        .isEqualTo(422);
  }

  @Test
  void isBoundedAndAskedOnce() {
    var need = asking.need("问答测试");
    assertThat(asking.ask("supplier", need, " ").status()).isEqualTo(422);
    assertThat(asking.ask("supplier", need, "长".repeat(1001)).status()).isEqualTo(422);
    assertThat(asking.ask("supplier", need, "要不要驻场？").status()).isEqualTo(201);
    assertThat(asking.ask("supplier", need, "要不要驻场？").status()).isEqualTo(422);
    assertThat(asking.ask("expert", need, "要不要驻场？").status()).isEqualTo(201);

    var key = "question-" + UUID.randomUUID();
    var body = "{\"text\": \"几个工位？\"}";
    var sent = Optional.of("supplier");
    var first = api.send(sent, "POST", need + "/questions", body, "Idempotency-Key", key);
    var again = api.send(sent, "POST", need + "/questions", body, "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void isTakenWhileSuppliersAreSought() {
    var need = asking.need("问答测试");
    var question = asking.asked(need, "要不要驻场？");
    asking.answer("enterprise", question, "要。", 0);
    asking.move(need, "ENGAGE");
    assertThat(asking.ask("supplier", need, "几个工位？").status()).isEqualTo(201);
    asking.move(need, "CONTRACT");

    var refused = asking.ask("supplier", need, "还招人吗？");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().required("detail").asString()).contains("已签约");
    assertThat(api.get(question).status()).isEqualTo(200);
  }

  @Test
  void goesOutOfSightWithItsNeed() {
    var need = asking.need("问答测试");
    var question = asking.asked(need, "要不要驻场？");
    var open = asking.asked(need, "几个工位？");
    asking.answer("enterprise", question, "要。", 0);
    asking.move(need, "WITHDRAW");

    assertThat(api.get(question).status()).isEqualTo(404);
    assertThat(api.getAs("supplier", question).status()).isEqualTo(404);
    assertThat(api.getAs("enterprise", question).status()).isEqualTo(200);
    assertThat(asking.answer("enterprise", open, "六个。", 0).status()).isEqualTo(409);
  }

  @Test
  void belongsToItsNeed() {
    var question = asking.asked(asking.need("问答测试"), "要不要驻场？");
    var id = question.substring(question.lastIndexOf('/'));
    assertThat(api.getAs("supplier", asking.need("别的需求") + "/questions" + id).status())
        .isEqualTo(404);
  }

  @Test
  void tellsTheTaskForceAloneWhoAsked() {
    var need = asking.need("问答测试");
    var question = asking.asked(need, "要不要驻场？");
    assertThat(asker(api.getAs("taskforce", question).body())).isPresent();
    assertThat(asker(api.getAs("enterprise", question).body())).isEmpty();
    assertThat(api.getAs("supplier", question).body().required("mine").asBoolean()).isTrue();
    assertThat(api.getAs("enterprise", question).body().required("mine").asBoolean()).isFalse();

    asking.answer("enterprise", question, "要。", 0);
    assertThat(asker(api.get(question).body())).isEmpty();
    assertThat(asker(api.getAs("admin", question).body())).isEmpty();
  }

  @Test
  void tellsTheOwnerOfItAndTheAskerWhatBecameOfIt() {
    var need = asking.need("问答测试");
    var question = asking.asked(need, "要不要驻场？");
    assertThat(told(question, "question.asked"))
        .contains(api.subject("enterprise"))
        .doesNotContain(api.subject("supplier"));

    asking.answer("enterprise", question, "要。", 0);
    assertThat(told(question, "question.answered")).containsExactly(api.subject("supplier"));
    asking.setAside("taskforce", question, "答非所问", 1);
    assertThat(told(question, "question.set-aside")).containsExactly(api.subject("supplier"));
  }

  private List<String> told(String question, String key) {
    return jdbc.sql(
            """
            select m.recipient from notice n join notice_message m on m.id = n.message_id
            where n.about = ? and m.key = ?
            """)
        .params(UUID.fromString(question.substring(question.lastIndexOf('/') + 1)), key)
        .query(String.class)
        .list();
  }

  private static Optional<JsonNode> asker(JsonNode question) {
    return question.optional("asker");
  }
}
