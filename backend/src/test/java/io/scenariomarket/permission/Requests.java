package io.scenariomarket.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is sent to each endpoint of the API: enough to be done for whoever may. A body that begins
 * with a brace is JSON.
 */
final class Requests {

  /** What an organisation is called that somebody registers. */
  static final String REGISTERED = "单位";

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
      case "PUT /api/experts/profile" ->
          """
          {"profile": {"institution": "大学", "tracks": ["脑机接口"], "specialities": "脑电",
            "languages": ["ZH"], "atOnce": 3}}
          """;
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
      case "POST /api/boards" ->
          "{\"scenario\": \"%s\", \"words\": \"理由\"}".formatted(situation.get("item"));
      case "POST /api/boards/{id}/objections",
          "PUT /api/boards/{id}/objections/{objection}/answer" ->
          "{\"words\": \"理由\"}";
      case "PUT /api/boards/{id}/bid" ->
          "{\"content\": {\"capability\": \"%s\", \"plan\": \"方案\", \"team\": \"团队\", \"budget\": 1}}"
              .formatted(situation.get("item"));
      case "POST /api/boards/{id}/moves/{action}" -> "{\"version\": 0, \"words\": \"理由\"}";
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
      case "POST /api/awards/{id}/moves/{action}" -> "{\"version\": 0, \"words\": \"理由\"}";
      case "POST /api/awards/{id}/nominations" -> "{\"kind\": \"CASE\", \"words\": \"理由\"}";
      case "PUT /api/awards/{id}/nominations/{nomination}/check" ->
          "{\"version\": 0, \"admitted\": true, \"words\": \"齐全\"}";
      case "POST /api/cases" -> "{\"engagement\": \"%s\"}".formatted(situation.get("engagement"));
      case "PUT /api/cases/{id}" ->
          "{\"version\": 0, \"title\": \"案例\", \"problem\": \"问题\", \"solution\": \"做法\"}";
      case "POST /api/cases/{id}/moves/{action}" -> "{\"version\": 0, \"reason\": \"理由\"}";
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

  private static String need(Situation situation, String more) {
    return "{\"title\": \"需求\", \"problem\": \"问题\", \"organisationId\": \"%s\"%s}"
        .formatted(situation.get("organisation"), more);
  }

  private static String capability(Situation situation, String more) {
    return "{\"name\": \"能力\", \"description\": \"说明\", \"organisationId\": \"%s\"%s}"
        .formatted(situation.get("organisation"), more);
  }

  private static String organisation(String more) {
    return "{\"name\": \"%s\", \"creditCode\": \"%s\"%s}"
        .formatted(REGISTERED, PlantedOrganisations.creditCode(), more);
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
