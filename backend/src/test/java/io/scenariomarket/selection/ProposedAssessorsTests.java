package io.scenariomarket.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.expert.ExpertPool.Proposal;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.selection.Contest.Made;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which experts are proposed to assess, and what of them the task force sees. */
@MarketTest
class ProposedAssessorsTests {

  @Autowired Contest contest;
  @Autowired Api api;
  @Autowired Panel panel;
  @Autowired ProposedAssessors proposed;
  @Autowired OrganisationManagement organisations;

  private Made made;
  private Selection selection;

  @BeforeEach
  void begin() {
    made = contest.of(2);
    selection = contest.prepared(made);
  }

  @AfterEach
  void free() {
    say("", "", 20);
  }

  @Test
  void knowTheFieldAndHaveTime() {
    say("", "", 20);
    assertThat(proposals())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.subject()).isEqualTo(api.subject("expert"));
              assertThat(each.institution()).isEqualTo("天津大学");
              assertThat(each.most()).isEqualTo(20);
            });
    say("", LocalDate.now().plusDays(30).toString(), 20);
    assertThat(proposals()).as("while they are away").isEmpty();
    say("", LocalDate.now().minusDays(30).toString(), 20);
    assertThat(proposals()).as("since they are back").hasSize(1);
  }

  @Test
  void areTiedToNobodyWhoTakesPart() {
    for (var party : List.of(selection.owner(), made.engagements().getFirst().pair().supplier())) {
      var name = String.valueOf(organisations.names(List.of(party)).get(party));
      say(name + "：任顾问", "", 20);
      assertThat(proposals()).as("tied to " + name).isEmpty();
    }
    say("别处的一家公司：任顾问", "", 20);
    assertThat(proposals()).hasSize(1);
  }

  @Test
  void areLeftOutOnceTheyAreAskedOrHaveEnoughToDo() {
    say("", "", 20);
    var open = load();
    panel.name(selection.id(), api.subject("expert"), made.owner());
    assertThat(proposals()).as("asked already").isEmpty();
    assertThat(load()).isEqualTo(open + 1);

    selection = contest.prepared(made = contest.of(2));
    assertThat(proposals()).hasSize(1);
    say("", "", open + 1);
    assertThat(proposals()).as("with enough to do").isEmpty();
  }

  private List<Proposal> proposals() {
    return proposed.of(selection, made.owner());
  }

  private int load() {
    var pool = api.getAs("taskforce", "/api/experts?track=脑机接口").body();
    return pool.get(0).required("open").asInt();
  }

  private void say(String ties, String away, int most) {
    var version =
        api.getAs("expert", "/api/experts/profile")
            .body()
            .optional("version")
            .map(Object::toString)
            .orElse("null");
    var body =
        """
        {"version": %s, "profile": {"institution": "天津大学", "tracks": ["脑机接口"],
          "specialities": "脑电信号处理", "languages": ["ZH"], "atOnce": %d, "awayUntil": %s,
          "ties": "%s"}}
        """
            .formatted(version, most, away.isEmpty() ? "null" : "\"" + away + "\"", ties);
    var answer = api.putAs("expert", "/api/experts/profile", body);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
  }
}
