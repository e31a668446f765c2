package io.scenariomarket.permission;

import java.util.HashMap;
import java.util.Map;

/** What is typed into the form of each page: enough to be done for whoever may. */
final class FormFields {

  private FormFields() {}

  /** The parameters that an endpoint gets. */
  static Map<String, String> of(String endpoint, Situation situation) {
    return switch (endpoint) {
      case "POST /scenarios/{id}/moves/{action}",
          "POST /capabilities/{id}/moves/{action}",
          "POST /contracts/{id}/moves/{action}",
          "POST /cases/{id}/moves/{action}" ->
          Map.of("version", "0", "reason", "理由");
      case "POST /scenarios/{id}/owner",
          "POST /capabilities/{id}/owner",
          "POST /engagements/{id}/owner",
          "POST /contracts/{id}/owner",
          "POST /cases/{id}/owner" ->
          Map.of("version", "0", "organisation", "权限测试");
      case "POST /scenarios/{id}/comments",
          "POST /capabilities/{id}/comments",
          "POST /engagements/{id}/thread",
          "POST /contracts/{id}/comments",
          "POST /cases/{id}/comments" ->
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
          "POST /contracts/{id}/assignment",
          "POST /cases/{id}/assignment" ->
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
      case "GET /boards/new", "POST /boards" ->
          Map.of("scenario", situation.get("item"), "words", "理由");
      case "POST /boards/{id}/bid" -> Map.of("plan", "方案", "team", "团队", "budget", "1");
      case "POST /boards/{id}/objections", "POST /boards/{id}/objections/{objection}" ->
          Map.of("words", "理由");
      case "POST /boards/{id}/moves/{action}" -> Map.of("version", "0", "words", "理由");
      case "POST /awards", "POST /awards/{id}/edit" ->
          Map.of("version", "0", "title", "评优", "terms", "办法");
      case "POST /awards/{id}/moves/{action}" -> Map.of("version", "0", "words", "理由");
      case "POST /awards/{id}/nominations/{nomination}/check" ->
          Map.of("version", "0", "admitted", "true", "words", "齐全");
      case "POST /awards/{id}/judges", "POST /awards/{id}/judges/remove" ->
          Map.of("subject", situation.get("subject"));
      case "POST /awards/{id}/declaration" -> Map.of("version", "0", "none", "true");
      case "POST /awards/{id}/decision" -> Map.of("version", "0", "words", "决定");
      case "POST /races/{id}/cancellation" -> Map.of("version", "0", "words", "理由");
      case "POST /partnerships/{id}/moves/{action}" -> Map.of("version", "0");
      case "POST /selections/{id}/criteria" -> Map.of("version", "0");
      case "POST /selections/{id}/assessors", "POST /selections/{id}/assessors/remove" ->
          Map.of("subject", situation.get("subject"));
      case "POST /selections/{id}/cancellation" -> Map.of("version", "0", "words", "理由");
      case "POST /selections/{id}/meeting" ->
          Map.of("version", "0", "attended", "张三", "notes", "结论");
      case "POST /selections/{id}/declaration" -> Map.of("version", "0", "none", "true");
      case "POST /cases/{id}/edit" ->
          Map.of("version", "0", "title", "案例", "problem", "问题", "solution", "做法");
      case "POST /cases/{id}/consent" ->
          Map.of("version", "0", "side", "NEED", "agreed", "true", "words", "来函");
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
          form(
              situation,
              "name",
              Requests.REGISTERED,
              "creditCode",
              PlantedOrganisations.creditCode());
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
}
