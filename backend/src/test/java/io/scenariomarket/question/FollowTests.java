package io.scenariomarket.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever follows a need is told of its public answers and of what becomes of it. */
@MarketTest
class FollowTests {

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;

  @Test
  void areToldOfPublicAnswersAndOfTheOutcome() {
    var asking = new Asking(api);
    var need = asking.need("要关注的需求");
    var page = need.substring("/api".length());
    assertThat(pages.getAs("expert", page).exchange()).bodyText().contains("关注这项需求");
    assertThat(pages.getAs("enterprise", page).exchange()).bodyText().doesNotContain("关注这项需求");
    for (var person : List.of("expert", "leader", "supplier")) {
      assertThat(api.putAs(person, need + "/follow", "").status()).isEqualTo(204);
    }
    assertThat(pages.getAs("expert", "/account/searches").exchange())
        .bodyText()
        .contains("要关注的需求", "取消关注：要关注的需求");
    assertThat(leave("leader", need)).isEqualTo(204);

    var question = asking.asked(need, "要不要驻场？");
    asking.answer("enterprise", question, "要。", 0);
    asking.answer("enterprise", question, "前两周要。", 1);
    assertThat(told(question, "followed.answered")).containsExactly(api.subject("expert"));

    asking.move(need, "ENGAGE");
    assertThat(told(need, "followed.ended")).isEmpty();
    asking.move(need, "CONTRACT");
    assertThat(told(need, "followed.ended"))
        .containsExactlyInAnyOrder(api.subject("expert"), api.subject("supplier"));
    assertThat(leave("expert", need)).isEqualTo(204);
    assertThat(leave("supplier", need)).isEqualTo(204);
    assertThat(pages.getAs("expert", page).exchange()).bodyText().contains("关注这项需求");
  }

  private int leave(String person, String need) {
    return api.send(Optional.of(person), HttpMethod.DELETE.name(), need + "/follow", "").status();
  }

  private List<String> told(String path, String key) {
    return jdbc.sql(
            """
            select m.recipient from notice n join notice_message m on m.id = n.message_id
            where n.about = ? and m.key = ?
            """)
        .params(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), key)
        .query(String.class)
        .list();
  }
}
