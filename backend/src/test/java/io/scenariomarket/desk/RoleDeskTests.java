package io.scenariomarket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Leaders, experts and operators have desks of their own. */
@MarketTest
@Transactional
class RoleDeskTests {

  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;

  @Test
  void leadEverybodyToTheirOwn() {
    Map.of(
            "leader", "/desk/overview",
            "expert", "/desk/expert",
            "admin", "/desk/operator",
            "taskforce", "/desk/board")
        .forEach(
            (account, address) ->
                assertThat(Pages.response(pages.getAs(account, "/desk")).getRedirectedUrl())
                    .isEqualTo(address));
  }

  @Test
  void showLeadersFiguresAndNobodysItems() {
    var page = shown("leader", "/desk/overview");

    assertThat(page).contains("需求走到哪一步", "对接走到哪一步", "脑机接口");
    assertThat(page).doesNotContain("/engagements/").doesNotContain("/scenarios/");
  }

  @Test
  void countWhatStandsWhere() {
    var before = figure();
    jdbc.sql(
            """
            insert into work_item (item_type, item_id, title, state, version, turn, parties, awaited,
              due_on, state_since, updated_at)
            values ('scenario', gen_random_uuid(), '', 'CONTRACTED', 0, 'HOLDER', '{}', '{}',
              current_date, now(), now())
            """)
        .update();

    assertThat(figure()).isEqualTo(before + 1);
  }

  private long figure() {
    var page = shown("leader", "/desk/overview");
    var cell = page.substring(page.indexOf(">已签约</td>"));
    return Long.parseLong(
        cell.replaceFirst("(?s)^.*?<td class=\"amount number\">(\\d+)</td>.*$", "$1"));
  }

  @Test
  void tellOperatorsHowTheMarketRuns() {
    jdbc.sql("delete from job").update();
    assertThat(shown("admin", "/desk/operator")).contains("邮件投递", "没有在等或在办的任务", "场景库的索引", "最新");

    jdbc.sql(
            """
            insert into job (id, kind, subject, asked_by, zone_roles, submitted_at)
            values (gen_random_uuid(), 'import', gen_random_uuid(), 'x', '{}', now())
            """)
        .update();
    assertThat(shown("admin", "/desk/operator")).contains("导入表格", "在等 1");
  }

  @Test
  void tellExpertsWhomNobodyAsksThatNobodyDoes() {
    jdbc.sql("delete from score_sheet").update();

    assertThat(shown("expert", "/desk/expert")).contains("我的评审", "现在没有请您评审的遴选");
  }

  private String shown(String account, String address) {
    return Pages.text(pages.getAs(account, address));
  }
}
