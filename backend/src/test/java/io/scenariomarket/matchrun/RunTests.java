package io.scenariomarket.matchrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.identity.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Runs over the whole zone: the same twice, and after a process that ended in the middle. */
@MarketTest
class RunTests {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Autowired RunManagement runs;
  @Autowired Runs stored;
  @Autowired RunRows rows;
  @Autowired RunChanges changes;
  @Autowired Pages pages;
  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;

  @AfterEach
  void leavesNothing() {
    jdbc.sql("update match_run set before = null").update();
    jdbc.sql("delete from match_run").update();
  }

  @Test
  void givesTheSameAgainBitForBitAndGoesOnAfterItsProcessEnded() {
    var first = done(start());
    var second = done(start());
    assertThat(ids(first)).as("nothing else is posted meanwhile").isEqualTo(ids(second));
    assertThat(first.needs()).isGreaterThan(32);
    assertThat(second.digest()).isEqualTo(first.digest()).hasSize(64);
    var compared = changes.of(second).orElseThrow();
    assertThat(compared.before().id()).isEqualTo(first.id());
    assertThat(compared.needs()).isEmpty();
    assertThat(changes.of(first)).isEmpty();

    var kept = rows.items(second.id(), true).getFirst().id();
    var before = written(second.id(), kept);
    endInTheMiddle(second);
    var resumed = done(second.id());
    assertThat(resumed.digest()).isEqualTo(first.digest());
    assertThat(written(second.id(), kept)).as("what was kept is not done again").isEqualTo(before);

    jdbc.sql("update match_run_item set version = version + 1 where run_id = ? and not need")
        .param(second.id().value())
        .update();
    endInTheMiddle(second);
    assertThat(done(second.id()).digest()).isEqualTo(first.digest());
    assertThat(written(second.id(), kept))
        .as("of other inputs nothing is kept")
        .isNotEqualTo(before);
  }

  @Test
  void saysWhyAListIsOtherwiseThanBefore() throws Exception {
    var first = done(start());
    var pair = rows.pairs(first.id()).getFirst();
    jdbc.sql("delete from match_run_pair where run_id = ? and capability_id = ?")
        .params(first.id().value(), pair.capability())
        .update();
    jdbc.sql("delete from match_run_item where run_id = ? and item_id = ?")
        .params(first.id().value(), pair.capability())
        .update();
    var second = done(start());
    var compared = changes.of(second).orElseThrow();
    var ofNeed =
        compared.needs().stream()
            .filter(each -> each.need().id().equals(pair.need()))
            .findFirst()
            .orElseThrow();
    assertThat(ofNeed.changes())
        .filteredOn(each -> each.capability().equals(pair.capability()))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.from()).isNull();
              assertThat(each.to()).isEqualTo(pair.place());
              assertThat(each.why()).isEqualTo(RunChanges.Why.OFFER_NEW);
            });
    assertThat(Pages.text(pages.getAs("taskforce", "/match-runs/" + second.id() + "/changes")))
        .contains("新的能力");

    var file =
        Pages.response(pages.getAs("taskforce", "/match-runs/" + second.id() + "/result.xlsx"));
    assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
    var gaps =
        Pages.text(pages.getAs("taskforce", "/match-runs/" + second.id() + "/gaps?track=脑机接口"));
    assertThat(gaps).contains("没有合适供方的需求").contains("看全部");
    var page = Pages.text(pages.getAs("taskforce", "/match-runs/" + second.id()));
    assertThat(page).contains("有合适供方的需求").contains("分</span>");
  }

  @Test
  void canBeStoppedAndIsForTheTaskForceAlone() {
    var id = start();
    runs.stop(id, Viewer.taskForce("test"));
    await()
        .atMost(PATIENCE)
        .until(() -> stored.find(id).orElseThrow().state() != MatchRun.State.RUNNING);
    for (var user : List.of("enterprise", "admin", "leader")) {
      assertThat(Pages.response(pages.getAs(user, "/match-runs/" + id)).getStatus()).isEqualTo(403);
    }
    assertThat(
            Pages.response(pages.postAs("taskforce", "/match-runs").param("scope", "LIST:x"))
                .getStatus())
        .isEqualTo(422);
  }

  private RunId start() {
    var address = Pages.sent(pages.postAs("taskforce", "/match-runs").param("scope", "ZONE"));
    return new RunId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
  }

  private MatchRun done(RunId id) {
    return await()
        .atMost(PATIENCE)
        .until(() -> stored.find(id).orElseThrow(), run -> run.state() != MatchRun.State.RUNNING);
  }

  private Set<String> ids(MatchRun run) {
    return rows.items(run.id(), false).stream()
        .map(each -> each.id() + " " + each.version())
        .collect(Collectors.toSet());
  }

  /** As a process leaves it that ended after the first needs. */
  private void endInTheMiddle(MatchRun run) {
    transactions.executeWithoutResult(
        _ -> {
          jdbc.sql("update match_run set state = 'RUNNING', done = 32, digest = null where id = ?")
              .param(run.id().value())
              .update();
          for (var table : List.of("match_run_pair", "match_run_requirement")) {
            jdbc.sql(
                    """
                    delete from %s where run_id = ? and need_id in (
                      select item_id from match_run_item
                      where run_id = ? and need and place >= 32)
                    """
                        .formatted(table))
                .params(run.id().value(), run.id().value())
                .update();
          }
          jdbc.sql(
                  """
                  insert into job (id, kind, subject, asked_by, zone_roles, submitted_at, attempts,
                    worker, lease_until)
                  values (?, 'match-run', ?, ?, '{TASKFORCE}', clock_timestamp(), 1, 'gone',
                    clock_timestamp() - interval '1 second')
                  """)
              .params(UUID.randomUUID(), run.id().value(), api.subject("taskforce"))
              .update();
        });
  }

  private List<String> written(RunId run, UUID need) {
    return jdbc.sql(
            "select xmin::text from match_run_pair where run_id = ? and need_id = ? order by place")
        .params(run.value(), need)
        .query(String.class)
        .list();
  }
}
