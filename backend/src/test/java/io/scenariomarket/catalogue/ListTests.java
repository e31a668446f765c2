package io.scenariomarket.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From a draft to a list that never changes. */
@MarketTest
class ListTests {

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;
  @Autowired ListPublishing publishing;
  Drafting drafting;

  @BeforeEach
  void drafting() {
    drafting = new Drafting(api);
  }

  @Test
  void publishesApprovedItemsAndFreezesThemInOrder() {
    var first = drafting.approved(Drafting.title("康复训练"));
    var second = drafting.approved(Drafting.title("光伏运维"));
    var list = drafting.published(second, first);
    assertThat(list.required("edition").asInt()).isEqualTo(1);
    assertThat(titles(list)).hasSize(2);
    assertThat(list.at("/items/0/itemId").asString()).isEqualTo(second);
    assertThat(list.at("/items/0/note").asString()).isEqualTo("先易后难");
    var need = api.get("/api/scenarios/" + first).body();
    assertThat(need.required("state").asString()).isEqualTo("PUBLISHED");
    assertThat(list.at("/items/1/version").asLong()).isEqualTo(need.required("version").asLong());

    var later =
        api.putAs(
            "enterprise",
            "/api/scenarios/" + first,
            "{\"title\": \"改了\", \"problem\": \"改了\", \"state\": \"PUBLISHED\", \"version\": %d}"
                .formatted(need.required("version").asLong()));
    assertThat(later.status()).isEqualTo(202);
    assertThat(titles(api.get("/api" + drafting.path(list)).body())).isEqualTo(titles(list));
  }

  @Test
  void takesNothingConfidentialAlong() {
    var title = Drafting.title("保密需求");
    var list = drafting.published(drafting.approved(title));
    var path = drafting.path(list);
    for (var address : List.of("/api" + path, path, path + "/list.csv", path + "/list.jsonld")) {
      assertThat(api.get(address).raw().body()).as(address).contains(title).doesNotContain("密文");
    }
    assertThat(
            jdbc.sql("select string_agg(content::text, '') from market_list_item")
                .query(String.class)
                .single())
        .contains(title)
        .doesNotContain("密文" + title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update market_list set title = 'x' where id = :list",
        "update market_list set state = 'DRAFT' where id = :list",
        "update market_list set published_at = now() where id = :list",
        "delete from market_list where id = :list",
        "update market_list_item set note = 'x' where list_id = :list",
        "update market_list_item set content = '{}' where list_id = :list",
        "delete from market_list_item where list_id = :list",
        "insert into market_list_item (list_id, position, item_id) values (:list, 9, :list)",
        "truncate market_list_item",
        "truncate market_list cascade"
      })
  void isKeptByTheDatabaseItself(String sql) {
    var list = drafting.published(drafting.approved(Drafting.title("定格")));
    var statement = jdbc.sql(sql);
    if (sql.contains(":list")) {
      statement = statement.param("list", UUID.fromString(list.required("id").asString()));
    }
    assertThatThrownBy(statement::update).rootCause().hasMessageContaining("frozen");
  }

  @Test
  void refusesWhatIsNotApprovedAndSaysWhatToDo() {
    var submitted =
        api.postAs(
                "enterprise",
                "/api/scenarios",
                "{\"title\": \"未审核\", \"problem\": \"问题\", \"state\": \"SUBMITTED\"}")
            .body()
            .required("id")
            .asString();
    var draft = drafting.draft(submitted).body();
    assertThat(drafting.publish(draft).status()).isEqualTo(409);
    assertThat(
            pages.getAs("taskforce", "/work/lists/" + draft.required("id").asString() + "/preview"))
        .bodyText()
        .contains("还没有审核通过", "先审核这个条目，或者把它移出清单。")
        .doesNotContain("/publish\"");
    assertThat(drafting.publish(drafting.draft().body()).status()).as("empty").isEqualTo(409);
  }

  @Test
  void tellsOfItemsInAnotherListAndPublishesAllTheSame() {
    var need = drafting.approved(Drafting.title("两份清单"));
    drafting.published(need);
    var draft = drafting.draft(need).body();
    assertThat(pages.getAs("taskforce", "/work/lists/" + draft.required("id").asString()))
        .bodyText()
        .contains("另一份现行清单里也有");
    assertThat(drafting.publish(draft).status()).isEqualTo(200);
  }

  @Test
  void showsNoDraftToAnybodyElse() {
    var draft = drafting.draft(drafting.approved(Drafting.title("草稿"))).body();
    var id = draft.required("id").asString();
    assertThat(api.get("/api/lists/drafts/" + id).status()).isEqualTo(403);
    assertThat(api.getAs("enterprise", "/api/lists/drafts/" + id).status()).isEqualTo(403);
    assertThat(api.get("/api/lists?size=100").raw().body()).doesNotContain(id);
    assertThat(pages.getAs("admin", "/work/lists/" + id)).hasStatus(403);
  }

  @Test
  void issuesAListAnewAndLeadsFromTheOldEditionToTheNewOne() {
    var kept = drafting.approved(Drafting.title("保留"));
    var dropped = drafting.approved(Drafting.title("移出"));
    var added = drafting.approved(Drafting.title("新增"));
    var old = drafting.published(kept, dropped);
    assertThat(pages.postAs("taskforce", "/work/lists/" + id(old) + "/reissue"))
        .hasStatus3xxRedirection();
    var draft =
        jdbc.sql("select id from market_list where state = 'DRAFT' and number = ?")
            .param(Integer.valueOf(old.required("number").asString()))
            .query(UUID.class)
            .single();
    assertThat(pages.postAs("taskforce", "/work/lists/" + id(old) + "/reissue")).hasStatus(409);
    var changed =
        api.putAs(
            "taskforce",
            "/api/lists/drafts/" + draft,
            """
            {"kind": "scenarios", "title": "场景机会清单", "version": 0,
             "items": [{"itemId": "%s"}, {"itemId": "%s", "note": "先易后难"}]}
            """
                .formatted(added, kept));
    assertThat(pages.getAs("taskforce", "/work/lists/" + draft + "/preview"))
        .bodyText()
        .contains(
            "新增 1 项", "移出 1 项", "发布第 %s 批的第 2 版".formatted(old.required("number").asString()));
    var renewed = drafting.publish(changed.body()).body();
    assertThat(renewed.required("edition").asInt()).isEqualTo(2);
    assertThat(renewed.required("number")).isEqualTo(old.required("number"));

    var path = drafting.path(old);
    var again = api.get("/api" + path).body();
    assertThat(again.required("state").asString()).isEqualTo("SUPERSEDED");
    assertThat(titles(again)).isEqualTo(titles(old));
    assertThat(pages.get(path)).bodyText().contains("已被新的取代", drafting.path(renewed));
    assertThat(
            api.get("/api" + path.substring(0, path.lastIndexOf('/')))
                .body()
                .required("edition")
                .asInt())
        .isEqualTo(2);
    assertThat(pages.get("/lists/compare?before=%s&after=%s".formatted(id(old), id(renewed))))
        .bodyText()
        .contains("新增 1 项", "移出 1 项", "移出");
  }

  @Test
  void keepsThePlaceOfWhatWasWithdrawnAndTellsNothingOfIt() {
    var title = Drafting.title("撤回的需求");
    var need = drafting.approved(title);
    var list = drafting.published(need, drafting.approved(Drafting.title("留下的需求")));
    var path = drafting.path(list);
    var before = api.get(path + "/list.csv").raw();
    assertThat(before.body()).contains(title);
    var version = api.get("/api/scenarios/" + need).body().required("version").asLong();
    assertThat(
            api.postAs(
                    "enterprise",
                    "/api/scenarios/" + need + "/moves/WITHDRAW",
                    "{\"version\": %d, \"reason\": \"不再需要\"}".formatted(version))
                .status())
        .isEqualTo(200);
    for (var address : List.of(path, "/api" + path, path + "/list.csv", path + "/list.atom", "/")) {
      assertThat(api.get(address).raw().body()).as(address).doesNotContain(title);
    }
    assertThat(pages.get(path)).bodyText().contains("已撤下");
    var after = api.get(path + "/list.csv").raw();
    assertThat(after.headers().firstValue("ETag"))
        .isNotEqualTo(before.headers().firstValue("ETag"));
    assertThat(
            jdbc.sql("select content ->> 'title' from market_list_item where item_id = ?")
                .param(UUID.fromString(need))
                .query(String.class)
                .single())
        .as("the frozen row")
        .isEqualTo(title);
  }

  @Test
  void expiresOnceItsPeriodIsOver() {
    var draft = drafting.draft(drafting.approved(Drafting.title("过期"))).body();
    api.putAs(
        "taskforce",
        "/api/lists/drafts/" + id(draft),
        "{\"kind\": \"scenarios\", \"title\": \"过期清单\", \"periodTo\": \"%s\", \"version\": 0, \"items\": [{\"itemId\": \"%s\"}]}"
            .formatted(LocalDate.now().minusDays(2), draft.at("/items/0/itemId").asString()));
    var list =
        api.postAs("taskforce", "/api/lists/drafts/" + id(draft) + "/publish?version=1", "").body();
    assertThat(publishing.expireOverdue()).isPositive();
    assertThat(publishing.expireOverdue()).isZero();
    assertThat(api.get("/api" + drafting.path(list)).body().required("state").asString())
        .isEqualTo("EXPIRED");
    assertThat(pages.get(drafting.path(list))).bodyText().contains("已过有效期");
  }

  @Test
  void numbersListsWithoutGaps() {
    var numbers =
        IntStream.range(0, 2)
            .map(
                _ ->
                    drafting
                        .published(drafting.approved(Drafting.title("连号")))
                        .required("number")
                        .asInt(0))
            .toArray();
    assertThat(numbers[1]).isEqualTo(numbers[0] + 1);
  }

  private static String id(JsonNode list) {
    return list.required("id").asString();
  }

  private static List<String> titles(JsonNode list) {
    return list.required("items")
        .valueStream()
        .map(item -> item.at("/content/title").asString(""))
        .toList();
  }
}
