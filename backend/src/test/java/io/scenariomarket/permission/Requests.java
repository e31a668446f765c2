package io.scenariomarket.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is sent to each endpoint: enough to be done for whoever may. The keys of a page's map are
 * form fields; a body that begins with a brace is JSON.
 */
final class Requests {

  private static final String UPLOAD = "POST /api/attachments";
  private static final String IMPORT = "POST /api/imports";
  private static final String EVIDENCE = "POST /api/contracts/{id}/steps/{step}/files";

  private Requests() {}

  /** The type of the body. */
  static String contentType(String endpoint) {
    return endpoint.equals(UPLOAD) || endpoint.equals(IMPORT) || endpoint.equals(EVIDENCE)
        ? "multipart/form-data; boundary=part"
        : "application/json";
  }

  /** What follows the address. */
  static String query(String endpoint, Situation situation) {
    if (endpoint.equals(IMPORT)) {
      return "?organisation=" + situation.get("organisation");
    }
    if (endpoint.endsWith("/matches/find")) {
      return Api.query("q", "权限");
    }
    if (endpoint.equals("GET /api/engagements/recommended")) {
      return "?scenario=" + situation.get("item");
    }
    if (endpoint.equals("GET /api/imports/{id}/items")) {
      return "?outcome=NEW";
    }
    return endpoint.equals("GET /api/attachments") || endpoint.equals(UPLOAD)
        ? "?itemType=%s&itemId=%s&level=%s"
            .formatted(situation.get("itemType"), situation.get("itemId"), situation.get("level"))
        : "";
  }

  /** The body that an endpoint gets. */
  static String body(String endpoint, Situation situation) {
    return switch (endpoint) {
      case "PUT /api/contracts/{id}" -> "{\"version\": 0, \"content\": {\"title\": \"合同\"}}";
      case "POST /api/contracts/{id}/confirmation" -> "{\"edition\": 1}";
      case "POST /api/contracts/{id}/amendments" ->
          """
          {"version": 0, "terms": {"value": 1, "endsOn": "2030-01-01", "reason": "理由"}}
          """;
      case "POST /api/contracts/{id}/relisting",
          "POST /api/contracts/{id}/amendments/{deed}",
          "POST /api/contracts/{id}/steps/{step}/report",
          "POST /api/contracts/{id}/steps/{step}/{deed}",
          "POST /api/contracts/{id}/outcome/{deed}" ->
          "{\"version\": 0, \"words\": \"样机已交付\"}";
      case "POST /api/contracts/{id}/outcome" -> "{\"version\": 0, \"result\": \"ACCEPTED\"}";
      case "POST /api/scenarios", "POST /api/scenarios/{id}/what-if" -> need(situation, "");
      case "PUT /api/notices/choices/{kind}" -> "{\"choice\": \"DAILY\"}";
      case "PUT /api/scenarios/{id}" -> need(situation, ", \"version\": 0");
      case "POST /api/capabilities", "POST /api/capabilities/{id}/what-if" ->
          capability(situation, "");
      case "PUT /api/capabilities/{id}" -> capability(situation, ", \"version\": 0");
      case "POST /api/organisations" -> organisation("");
      case "PUT /api/organisations/{id}" -> organisation(", \"version\": 0");
      case "POST /api/scenarios/{id}/questions" -> "{\"text\": \"要不要驻场？\"}";
      case "POST /api/scenarios/{id}/questions/{question}/answer" ->
          "{\"text\": \"要。\", \"version\": 0}";
      case "POST /api/scenarios/{id}/questions/{question}/set-aside" ->
          "{\"reason\": \"理由\", \"version\": 0}";
      case "PUT /api/attachments/{id}" -> "{\"level\": \"ORGANISATION\"}";
      case "POST /api/lists", "PUT /api/lists/drafts/{id}" ->
          "{\"kind\": \"scenarios\", \"title\": \"权限测试\", \"version\": 0}";
      case "POST /api/scenarios/{id}/moves/{action}",
          "POST /api/capabilities/{id}/moves/{action}",
          "POST /api/scenarios/{id}/pending-change/{action}",
          "POST /api/capabilities/{id}/pending-change/{action}" ->
          "{\"version\": 0, \"reason\": \"理由\"}";
      case "POST /api/engagements" ->
          "{\"action\": \"INVITE\", \"scenarioId\": \"%1$s\", \"capabilityId\": \"%1$s\"}"
              .formatted(situation.get("item"));
      case "POST /api/engagements/several" ->
          "{\"pairs\": [{\"scenarioId\": \"%1$s\", \"capabilityId\": \"%1$s\"}]}"
              .formatted(situation.get("item"));
      case "POST /api/engagements/{id}/moves/{action}" -> "{\"version\": 0, \"reason\": \"PRICE\"}";
      case "POST /api/scenarios/{id}/race" -> "{\"engagements\": [], \"milestones\": []}";
      case "POST /api/races/{id}/decision" -> "{\"version\": 0, \"verdicts\": []}";
      case "PUT /api/races/{id}/reports/{engagement}/{milestone}" ->
          "{\"result\": \"PARTLY\", \"words\": \"说明\"}";
      case "POST /api/engagements/{id}/partners" -> "{\"contribution\": \"采集\"}";
      case "POST /api/partnerships/{id}/moves/{action}" -> "{\"version\": 0}";
      case "PUT /api/engagements/{id}/answers" -> "{\"version\": 0}";
      case "POST /api/engagements/{id}/thread" -> "{\"text\": \"留言\"}";
      case "POST /api/engagements/{id}/thread/read" -> "{\"number\": 1}";
      case "POST /api/engagements/{id}/meetings", "PUT /api/engagements/{id}/meetings/{meeting}" ->
          "{\"version\": 0, \"startsAt\": \"2031-03-05T06:00:00Z\","
              + " \"endsAt\": \"2031-03-05T07:00:00Z\", \"place\": \"三号楼\"}";
      case "POST /api/engagements/{id}/meetings/{meeting}/cancel",
          "POST /api/engagements/{id}/meetings/{meeting}/record" ->
          "{\"version\": 0, \"agreed\": \"先试用\"}";
      case "POST /api/engagements/{id}/follow-ups" ->
          "{\"what\": \"寄样品\", \"dueOn\": \"2031-03-05\"}";
      case "PUT /api/engagements/{id}/follow-ups/{followUp}" -> "{\"done\": true}";
      case "POST /api/selections" -> "{\"scenario\": \"%s\"}".formatted(situation.get("item"));
      case "PUT /api/selections/{id}/criteria",
          "POST /api/selections/{id}/opening",
          "POST /api/selections/{id}/closing",
          "POST /api/selections/{id}/decision",
          "PUT /api/selections/{id}/sheet" ->
          "{\"version\": 0}";
      case "POST /api/selections/{id}/assessors" ->
          "{\"subject\": \"%s\"}".formatted(situation.get("subject"));
      case "POST /api/selections/{id}/cancellation" -> "{\"version\": 0, \"words\": \"理由\"}";
      case "PUT /api/selections/{id}/meeting" ->
          "{\"version\": 0, \"attended\": \"张三\", \"notes\": \"结论\"}";
      case "PUT /api/selections/{id}/declaration" -> "{\"version\": 0, \"none\": true}";
      case UPLOAD, IMPORT -> PlantedAttachments.upload("note.txt", PlantedAttachments.CONTENT);
      case "PUT /api/imports/{id}/plan" ->
          "{\"owner\": \"%s\"}".formatted(situation.get("organisation"));
      default -> "";
    };
  }

  /** The parameters that an endpoint gets. */
  static Map<String, String> parameters(String endpoint, Situation situation) {
    return switch (endpoint) {
      case "POST /scenarios/{id}/moves/{action}",
          "POST /capabilities/{id}/moves/{action}",
          "POST /contracts/{id}/moves/{action}" ->
          Map.of("version", "0", "reason", "理由");
      case "POST /scenarios/{id}/owner",
          "POST /capabilities/{id}/owner",
          "POST /engagements/{id}/owner",
          "POST /contracts/{id}/owner" ->
          Map.of("version", "0", "organisation", "权限测试");
      case "POST /scenarios/{id}/comments",
          "POST /capabilities/{id}/comments",
          "POST /engagements/{id}/thread",
          "POST /contracts/{id}/comments" ->
          Map.of("text", "留言");
      case "POST /engagements/{id}/meetings", "POST /engagements/{id}/meetings/{meeting}" ->
          Map.of(
              "version", "0",
              "startsAt", "2031-03-05T14:00",
              "endsAt", "2031-03-05T15:00",
              "place", "三号楼");
      case "POST /engagements/{id}/meetings/{meeting}/cancel",
          "POST /engagements/{id}/meetings/{meeting}/record" ->
          Map.of("version", "0", "agreed", "先试用");
      case "POST /engagements/{id}/follow-ups" -> Map.of("what", "寄样品", "dueOn", "2031-03-05");
      case "POST /engagements/{id}/follow-ups/{followUp}" -> Map.of("done", "true");
      case "POST /scenarios/{id}/follow" -> Map.of("on", "true");
      case "POST /scenarios/{id}/questions" -> Map.of("text", "要不要驻场？");
      case "POST /scenarios/{id}/questions/{question}/answer" ->
          Map.of("text", "要。", "version", "0");
      case "POST /scenarios/{id}/questions/{question}/set-aside" ->
          Map.of("reason", "理由", "version", "0");
      case "POST /scenarios/{id}/assignment",
          "POST /capabilities/{id}/assignment",
          "POST /engagements/{id}/assignment",
          "POST /contracts/{id}/assignment" ->
          Map.of("due", "2030-01-01");
      case "GET /engagements/new",
          "POST /engagements",
          "GET /engagements/several",
          "POST /engagements/several" ->
          Map.of(
              "action", "INVITE",
              "scenario", situation.get("item"),
              "capability", situation.get("item"));
      case "GET /engagements/recommended", "POST /engagements/recommended" ->
          Map.of(
              "scenario",
              situation.get("item"),
              "pair",
              situation.get("item") + ":" + situation.get("item"));
      case "POST /contracts/{id}" -> Map.of("version", "0", "title", "合同");
      case "POST /contracts/{id}/confirmation" -> Map.of("edition", "1");
      case "POST /contracts/{id}/steps/{step}/report",
          "POST /contracts/{id}/steps/{step}/{deed}",
          "POST /contracts/{id}/outcome",
          "POST /contracts/{id}/outcome/{deed}",
          "POST /contracts/{id}/amendment",
          "POST /contracts/{id}/amendment/{deed}",
          "POST /contracts/{id}/relisting" ->
          Map.of("version", "0", "words", "样机已交付");
      case "POST /engagements/{id}/moves/{action}" -> Map.of("version", "0", "reason", "PRICE");
      case "POST /races/{id}/reports/{engagement}/{milestone}" ->
          Map.of("result", "PARTLY", "words", "说明");
      case "POST /races/{id}/cancellation" -> Map.of("version", "0", "words", "理由");
      case "POST /partnerships/{id}/moves/{action}" -> Map.of("version", "0");
      case "POST /selections/{id}/criteria" -> Map.of("version", "0");
      case "POST /selections/{id}/assessors", "POST /selections/{id}/assessors/remove" ->
          Map.of("subject", situation.get("subject"));
      case "POST /selections/{id}/cancellation" -> Map.of("version", "0", "words", "理由");
      case "POST /selections/{id}/meeting" ->
          Map.of("version", "0", "attended", "张三", "notes", "结论");
      case "POST /selections/{id}/declaration" -> Map.of("version", "0", "none", "true");
      case "POST /typed-forms", "POST /typed-forms/discard" -> Map.of("address", "/scenarios/new");
      case "POST /work" -> Map.of("action", "due", "due", "2030-01-01");
      case "POST /desk/board/moves" ->
          Map.of("item", "scenario:" + situation.get("item") + ":0", "action", "ENGAGE");
      case "POST /scenarios",
          "POST /scenarios/{id}",
          "POST /scenarios/what-if",
          "POST /scenarios/{id}/what-if" ->
          form(situation, "title", "需求", "problem", "问题");
      case "POST /capabilities",
          "POST /capabilities/{id}",
          "POST /capabilities/what-if",
          "POST /capabilities/{id}/what-if" ->
          form(situation, "name", "能力", "description", "说明");
      case "POST /organisations", "POST /organisations/{id}" ->
          form(situation, "name", "单位", "creditCode", PlantedOrganisations.creditCode());
      case "POST /capabilities/{id}/achievement" -> Map.of("stage", "储备");
      case "POST /capabilities/{id}/achievement/assessments" ->
          Map.of("on", "2026-01-05", "level", "中试", "basis", "报告", "assessor", "专家组");
      case "POST /capabilities/{id}/achievement/hand-over" -> Map.of("incubator", "孵化器");
      case "POST /account/searches", "POST /account/searches/{id}" ->
          Map.of("name", "权限测试", "frequency", "NEVER");
      case "POST /organisations/{id}/invitations" ->
          Map.of("email", "new@example.com", "role", "MEMBER");
      case "POST /organisations/{id}/integrations" -> Map.of("name", "权限测试");
      case "POST /organisations/{id}/members/{subject}/role" -> Map.of("role", "ADMIN");
      case "POST /review/organisations/{id}" -> Map.of("state", "APPROVED");
      case "POST /imports" -> Map.of("organisationId", situation.get("organisation"));
      case "GET /attachments", "POST /attachments" ->
          Map.of(
              "itemType", situation.get("itemType"),
              "itemId", situation.get("itemId"),
              "level", situation.get("level"));
      case "POST /work/lists" -> Map.of("of", "scenarios", "title", "权限测试");
      case "POST /work/lists/{id}" -> Map.of("title", "权限测试", "action", "save", "version", "0");
      case "POST /work/lists/{id}/items" -> Map.of("action", "chosen", "version", "0");
      case "POST /work/lists/{id}/publish" -> Map.of("version", "0");
      case "POST /work/lists/supersede" ->
          Map.of("id", situation.get("published"), "by", situation.get("list"));
      case "GET /lists/compare" ->
          Map.of("before", situation.get("published"), "after", situation.get("published"));
      case "POST /campaigns", "POST /campaigns/{id}" ->
          Map.of(
              "version", "0",
              "theme", "主题",
              "text", "说明",
              "startsOn", "2031-01-01",
              "endsOn", "2031-02-01",
              "target", "5");
      case "POST /campaigns/{id}/state" -> Map.of("state", "CLOSED");
      case "POST /campaigns/{id}/postings" -> Map.of("title", "场景");
      case "POST /mining" -> Map.of("text", "推进脑机接口应用。");
      case "POST /mining/{id}/candidates/{candidate}" ->
          Map.of("version", "0", "kind", "SCENARIO", "title", "脑机接口应用");
      case "POST /mining/{id}/candidates/{candidate}/accept",
          "POST /mining/{id}/candidates/{candidate}/merge",
          "POST /mining/{id}/candidates/{candidate}/reject" ->
          Map.of("version", "0");
      case "POST /attachments/{id}/level" -> Map.of("level", "ORGANISATION");
      default -> Map.of();
    };
  }

  private static Map<String, String> form(Situation situation, String... fields) {
    var form = new HashMap<String, String>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    form.put("action", "draft");
    form.put("version", "0");
    form.put("organisationId", situation.get("organisation"));
    return form;
  }

  private static String need(Situation situation, String more) {
    return "{\"title\": \"需求\", \"problem\": \"问题\", \"organisationId\": \"%s\"%s}"
        .formatted(situation.get("organisation"), more);
  }

  private static String capability(Situation situation, String more) {
    return "{\"name\": \"能力\", \"description\": \"说明\", \"organisationId\": \"%s\"%s}"
        .formatted(situation.get("organisation"), more);
  }

  private static String organisation(String more) {
    return "{\"name\": \"单位\", \"creditCode\": \"%s\"%s}"
        .formatted(PlantedOrganisations.creditCode(), more);
  }

  /** Puts into the store what the situations' attachments hold. */
  static void storeContent(JdbcClient jdbc, Api api) {
    try (var situation = new Situation(jdbc, api, "published")) {
      var stored =
          api.send(
              Role.OWNER.account(),
              "POST",
              "/api/attachments" + Requests.query("POST /api/attachments", situation),
              Requests.body("POST /api/attachments", situation),
              "Content-Type",
              Requests.contentType("POST /api/attachments"));
      assertThat(stored.status()).isEqualTo(201);
    }
  }
}
