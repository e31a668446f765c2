package io.scenariomarket.web;

import io.scenariomarket.Api;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One address of every kind of page, with a name for files. */
final class Addresses {

  private Addresses() {}

  /** What everybody may open. */
  static Map<String, String> open(Api api) {
    var pages = new LinkedHashMap<String, String>();
    pages.put("home", "/");
    pages.put(
        "needs",
        "/scenarios?q=%E8%84%91%E6%9C%BA%E6%8E%A5%E5%8F%A3&track=%E8%84%91%E6%9C%BA%E6%8E%A5%E5%8F%A3");
    pages.put("capabilities", "/capabilities");
    pages.put("search", "/search?q=%E9%92%99%E9%92%9B%E7%9F%BF");
    pages.put(
        "nothing-found",
        "/scenarios?q=zzzzqqqq&park=%E5%8D%8E%E8%8B%91%E7%A7%91%E6%8A%80%E5%9B%AD");
    pages.put("achievements", "/achievements");
    pages.put("map", "/map");
    pages.put("need", "/scenarios/" + sample(api, "scenario"));
    pages.put("capability", "/capabilities/" + sample(api, "capability"));
    pages.put("matches", "/scenarios/" + sample(api, "scenario") + "/matches");
    pages.put("questions", "/scenarios/" + sample(api, "scenario") + "/questions");
    pages.put("opportunities", "/capabilities/" + sample(api, "capability") + "/opportunities");
    pages.put("pair", pair(api, "scenario", "capability", "matches"));
    pages.put("pair-of-capability", pair(api, "capability", "scenario", "opportunities"));
    pages.put(
        "pair-found",
        "/scenarios/" + sample(api, "scenario") + "/matches/find?q=%E8%84%91%E6%9C%BA");
    pages.put("matches-compared", compared(api, "scenario", "capability", "matches"));
    pages.put("opportunities-compared", compared(api, "capability", "scenario", "opportunities"));
    pages.put("matches-joint", "/scenarios/" + sample(api, "scenario") + "/matches/joint");
    pages.put("organisation", "/organisations/" + organisation(api));
    pages.put("not-found", "/scenarios/none");
    var list = published(api);
    pages.put("lists", "/lists");
    pages.put("list", list);
    pages.put("lists-compared", compared(api));
    pages.put("sign-in-failed", "/sign-in/failed");
    pages.put("privacy", "/privacy");
    pages.put("campaigns", "/campaigns");
    pages.put("boards", "/boards");
    pages.put("campaign-sent", "/campaigns/sent");
    pages.put("campaign-status", "/campaigns/status");
    return pages;
  }

  /** What a signed-in member may open as well. */
  static Map<String, String> members(Api api) {
    var pages = new LinkedHashMap<String, String>();
    pages.put("desk-mine", "/desk/mine");
    pages.put("need-form", "/scenarios/new");
    pages.put("need-told", "/scenarios/tell");
    pages.put("capability-form", "/capabilities/new");
    pages.put("organisation-form", "/organisations/new");
    pages.put("organisation-mine", "/organisations/mine");
    pages.put("account", "/account");
    pages.put("notices", "/notices");
    pages.put("mail-choices", "/notices/choices");
    pages.put("imports", "/imports");
    pages.put("export", "/scenarios/export?track=%E8%84%91%E6%9C%BA%E6%8E%A5%E5%8F%A3");
    pages.put("saved-searches", "/account/searches");
    pages.put(
        "saved-search-form",
        "/account/searches/new?scope=scenario&q=%E5%BA%B7%E5%A4%8D&track=%E8%84%91%E6%9C%BA%E6%8E%A5%E5%8F%A3");
    pages.put("organisation-people", mine(api) + "/people");
    pages.put("organisation-history", mine(api) + "/history");
    pages.put("organisation-integrations", mine(api) + "/integrations");
    pages.put("need-of-mine", needOfMine(api));
    pages.put("question-asked", "/scenarios/" + sample(api, "scenario") + "/questions");
    pages.put("polish", capabilityOfMine(api) + "/polish");
    pages.put(
        "attachments",
        "/attachments?itemType=scenario&itemId=" + needOfMine(api).replace("/scenarios/", ""));
    return pages;
  }

  /** What the task force may open besides. */
  static Map<String, String> taskForce(Api api) {
    var pages = new LinkedHashMap<String, String>();
    pages.put("review", "/review/organisations?state=APPROVED");
    pages.put("achievement-reviews", "/review/achievements");
    pages.put("achievement", achievement(api));
    pages.put("pair-raised", pair(api, "scenario", "capability", "matches"));
    pages.put("organisation-opportunities", "/organisations/" + fitting(api) + "/opportunities");
    pages.put("review-one", "/review" + mine(api));
    var draft = "/work/lists/" + draft(api);
    pages.put("list-desk", "/work/lists");
    pages.put("list-new", "/work/lists/new?of=capabilities&q=x");
    pages.put("list-editor", draft);
    pages.put("list-items", draft + "/items");
    pages.put("list-preview", draft + "/preview");
    pages.put("list-managed", published(api));
    pages.put("board", "/desk/board?type=engagement");
    pages.put("board-of-needs", "/desk/board?type=scenario&broker=me");
    pages.put("board-column", "/desk/board?type=scenario&stage=PUBLISHED");
    pages.put("overview", "/desk/overview");
    pages.put("assessments", "/desk/expert");
    pages.put("experts", "/experts");
    pages.put("mining", "/mining");
    pages.put("campaign-form", "/campaigns/new");
    return pages;
  }

  /** What operators may open besides. */
  static Map<String, String> operators(Api api) {
    var pages = new LinkedHashMap<String, String>();
    pages.put("zone-roles", "/admin/people");
    pages.put("zone-roles-found", "/admin/people?q=enterprise");
    pages.put("audit", "/admin/audit");
    pages.put("mails", "/admin/mails");
    pages.put("mail-samples", "/admin/mails/samples");
    pages.put("mail-sample", "/admin/mails/samples/item-moved");
    pages.put("operator", "/desk/operator");
    pages.put("audit-mistaken", "/admin/audit?from=tomorrow&organisation=none");
    pages.put("audit-nothing", "/admin/audit?itemId=none");
    pages.put("proof", mine(api));
    return pages;
  }

  /** The organisation of the demo account that posts needs. */
  private static String mine(Api api) {
    return "/organisations/"
        + api.publish(
                "enterprise",
                "/api/scenarios",
                "{\"title\": \"草稿\", \"problem\": \"草稿\", \"state\": \"DRAFT\"}")
            .body()
            .required("organisationId")
            .asString();
  }

  /** A draft of the demo account that posts needs. */
  private static String needOfMine(Api api) {
    return "/scenarios/"
        + api.publish(
                "enterprise",
                "/api/scenarios",
                "{\"title\": \"草稿\", \"problem\": \"草稿\", \"state\": \"DRAFT\"}")
            .body()
            .required("id")
            .asString();
  }

  /** A published list of samples. */
  private static String published(Api api) {
    var published =
        api.postAs("taskforce", "/api/lists/drafts/" + draft(api) + "/publish?version=0", "");
    return published.body().required("address").asString().substring(api.base().length());
  }

  /** The last two lists beside each other. */
  private static String compared(Api api) {
    published(api);
    var lists = api.get("/api/lists?kind=scenarios").body().required("items");
    return "/lists/compare?before=%s&after=%s"
        .formatted(lists.get(1).required("id").asString(), lists.get(0).required("id").asString());
  }

  /** The draft of a list of samples. */
  private static String draft(Api api) {
    var items =
        api.get("/api/search?sample=true&state=PUBLISHED&type=scenario&size=8")
            .body()
            .required("items")
            .valueStream()
            .map(
                item ->
                    "{\"itemId\": \"%s\", \"note\": \"可先小范围试用\"}"
                        .formatted(item.required("id").asString()))
            .toList();
    return api.postAs(
            "taskforce",
            "/api/lists",
            """
            {"kind": "scenarios", "title": "场景机会清单", "introduction": "面向全国征集解决方案。",
             "periodFrom": "2026-11-01", "periodTo": "2099-12-31", "items": %s}
            """
                .formatted(items))
        .body()
        .required("id")
        .asString();
  }

  /** The progress of an achievement of the demo account that offers capabilities. */
  private static String achievement(Api api) {
    return "/capabilities/"
        + api.postAs(
                "supplier",
                "/api/capabilities",
                "{\"name\": \"草稿\", \"description\": \"草稿\", \"kind\": \"成果\", \"state\":"
                    + " \"DRAFT\"}")
            .body()
            .required("id")
            .asString()
        + "/achievement";
  }

  /** A draft of the demo account that posts needs, which is near some of the sample needs. */
  private static String capabilityOfMine(Api api) {
    return "/capabilities/"
        + api.postAs(
                "enterprise",
                "/api/capabilities",
                """
                {"name": "脑机接口上肢康复训练系统", "description": "采集脑电，带动脑卒中患者上肢做康复训练。",
                 "state": "DRAFT"}\
                """)
            .body()
            .required("id")
            .asString();
  }

  /** One pair of samples, asked about from one side. */
  private static String pair(Api api, String type, String asked, String list) {
    return "/%s/%s/%s/%s"
        .formatted(
            type.equals("scenario") ? "scenarios" : "capabilities",
            sample(api, type),
            list,
            sample(api, asked));
  }

  /** The first three of a list of matches beside each other. */
  private static String compared(Api api, String type, String others, String list) {
    var nouns = type.equals("scenario") ? "scenarios" : "capabilities";
    var id = sample(api, type);
    return api.get("/api/%s/%s/matches?size=3".formatted(nouns, id))
        .body()
        .required("items")
        .valueStream()
        .map(match -> others + "=" + match.required(others + "Id").asString())
        .collect(Collectors.joining("&", "/%s/%s/%s/compare?".formatted(nouns, id, list), ""));
  }

  static String sample(Api api, String type) {
    return api.get("/api/search?sample=true&q=%E8%84%91%E6%9C%BA%E6%8E%A5%E5%8F%A3&type=" + type)
        .body()
        .at("/items/0/id")
        .asString();
  }

  /** Whose capability fits a sample best. */
  private static String fitting(Api api) {
    return api.get("/api/scenarios/" + sample(api, "scenario") + "/matches?size=1")
        .body()
        .at("/items/0/capabilityOrganisationId")
        .asString();
  }

  private static String organisation(Api api) {
    return api.get("/api/search?sample=true&q=%E8%84%91%E6%9C%BA%E6%8E%A5%E5%8F%A3&type=capability")
        .body()
        .at("/items/0/organisationId")
        .asString();
  }
}
