package io.scenariomarket.permission;

import io.scenariomarket.Api;
import io.scenariomarket.organisation.CreditCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An organisation with people and items, made for one question and taken away after it: whatever is
 * done to it has no effect on the next question.
 */
final class Situation implements AutoCloseable {

  /** What every attachment holds; the store knows it by its hash. */
  static final String CONTENT = "note";

  private static final String CONTENT_HASH =
      "edb465624291e4053c6c5ea4b7eb320dec773e10a57d26b95dcf0564f8e310f8";

  private final JdbcClient jdbc;
  private final Api api;
  private final Map<String, String> variables = new HashMap<>();
  private final UUID organisation = UUID.randomUUID();

  /**
   * Makes it.
   *
   * @param about how the table says it: {@code draft}, {@code published}, {@code pending} …
   */
  Situation(JdbcClient jdbc, Api api, String about) {
    this.jdbc = jdbc;
    this.api = api;
    organisation(
        about.contains("pending")
            ? "PENDING"
            : about.contains("suspended") ? "SUSPENDED" : "APPROVED");
    Map.of(Role.OWNER, "OWNER", Role.MANAGER, "ADMIN", Role.MEMBER, "MEMBER")
        .forEach((role, name) -> member(api.subject(role.account().orElseThrow()), name));
    var colleague = UUID.randomUUID().toString();
    member(colleague, "MEMBER");
    var itemId = UUID.randomUUID();
    item(
        "scenario",
        "title, problem",
        "'需求', '问题'",
        itemId,
        about.contains("draft") ? "DRAFT" : about.equals("handed in") ? "SUBMITTED" : "PUBLISHED");
    item(
        "capability",
        "name, description, kind",
        "'能力', '说明', '成果'",
        itemId,
        about.contains("draft") ? "DRAFT" : about.equals("handed in") ? "SUBMITTED" : "LISTED");
    variables.put("action", action(about));
    if (about.contains("change")) {
      pendingChange("scenario", itemId);
      pendingChange("capability", itemId);
    }
    variables.put("organisation", organisation.toString());
    variables.put("item", itemId.toString());
    variables.put("subject", colleague);
    variables.put("requiredMetricName", "jvm.memory.used");
    // To whom nothing is done: they have no role, and are given none.
    variables.put("person", api.subject(Role.OTHER.account().orElseThrow()));
    variables.put("template", "demand");
    variables.put("key", "item-comment");
    variables.put("milestone", "0");
    variables.put("deed", "RETURN");
    variables.put("answer", "OBJECT");
    sheetImport();
    integration();
    invitation();
    search();
    notice();
    question(itemId, about.contains("answered"));
    draftList(itemId);
    publishedList();
    document();
    engagement(itemId, about.contains("contract"), about.contains("reported"));
    jointBid(itemId, about);
    race(itemId, about);
    selection(itemId, about);
    campaign(about.contains("draft") ? "DRAFT" : "PUBLISHED");
    var proof = about.contains("proof");
    variables.put("itemType", proof ? "organisation" : "scenario");
    variables.put("itemId", get(proof ? "organisation" : "item"));
    variables.put("level", proof ? "ORGANISATION" : "PUBLIC");
    attachment(
        about.contains("agreement")
            ? "AFTER_INTEREST"
            : about.contains("confidential") ? "ORGANISATION" : get("level"));
  }

  /** An id of the situation: organisation, item, subject, invitation, token … */
  String get(String name) {
    var value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing stands for " + name);
    }
    return value;
  }

  void put(String name, String value) {
    variables.put(name, value);
  }

  private void organisation(String state) {
    var number = ThreadLocalRandom.current().nextInt(1_000_000_000);
    jdbc.sql(
            """
            insert into organisation (id, version, name, credit_code, state, created_at, updated_at)
            values (?, 0, '权限测试', ?, ?, now(), now())
            """)
        .params(organisation, CreditCodes.complete("94120116%09d".formatted(number)), state)
        .update();
  }

  private void member(String subject, String role) {
    jdbc.sql("insert into membership values (?, ?, ?, now())")
        .params(subject, organisation, role)
        .update();
  }

  private void item(String table, String columns, String values, UUID id, String state) {
    jdbc.sql(
            """
            insert into %s (id, version, organisation_id, state, created_by, created_at, updated_at, %s)
            values (?, 0, ?, ?, 'test', now(), now(), %s)
            """
                .formatted(table, columns, values))
        .params(id, organisation, state)
        .update();
  }

  private static String action(String about) {
    return switch (about) {
      case "change handed in" -> "CHANGE_APPROVE";
      case "change taken back" -> "CHANGE_TAKE_BACK";
      case "handed in" -> "RETURN";
      default -> "SUBMIT";
    };
  }

  /** Something public of which a change waits for the task force. */
  private void pendingChange(String type, UUID item) {
    jdbc.sql(
            """
            insert into pending_change (item_type, item_id, state, content, at)
            values (?, ?, 'SUBMITTED', '{}', now())
            """)
        .params(type, item)
        .update();
  }

  private void draftList(UUID item) {
    variables.put("list", list("null", item).toString());
  }

  /** One for all questions: what is published cannot be taken away again. */
  private void publishedList() {
    var found = publishedNumber();
    if (found.isEmpty()) {
      var id = list("(select coalesce(max(number), 0) + 1 from market_list)", UUID.randomUUID());
      jdbc.sql(
              """
              update market_list_item
              set item_version = 0, organisation_name = '权限测试', organisation_id = list_id,
                content = '{}' where list_id = ?
              """)
          .param(id)
          .update();
      jdbc.sql(
              """
              update market_list set state = 'PUBLISHED', published_at = now(), published_by = 'test'
              where id = ?
              """)
          .param(id)
          .update();
      found = publishedNumber();
    }
    variables.putAll(found.getFirst());
    variables.put("kind", "scenarios");
    variables.put("edition", "1");
    variables.put("file", "list.csv");
  }

  private List<Map<String, String>> publishedNumber() {
    return jdbc.sql(
            """
            select id, number from market_list where title = '权限测试' and state <> 'DRAFT' limit 1
            """)
        .query((row, _) -> Map.of("published", row.getString(1), "number", row.getString(2)))
        .list();
  }

  private UUID list(String number, UUID item) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into market_list (id, version, kind, number, edition, title, state, created_by,
              created_at, updated_at)
            values (?, 0, 'SCENARIO', %s, 1, '权限测试', 'DRAFT', 'test', now(), now())
            """
                .formatted(number))
        .param(id)
        .update();
    jdbc.sql("insert into market_list_item (list_id, position, item_id) values (?, 1, ?)")
        .params(id, item)
        .update();
    return id;
  }

  private void campaign(String state) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into campaign (id, version, state, theme, text, starts_on, ends_on, target,
              created_by, created_at, updated_at)
            values (?, 0, ?, '权限测试', '说明', current_date - 1, current_date + 9, 3, 'test', now(), now())
            """)
        .params(id, state)
        .update();
    var token = "token-" + id;
    jdbc.sql(
            """
            insert into campaign_submission (id, campaign_id, token, title, problem,
              organisation_name, contact_name, contact_email, created_at, expires_at)
            values (?, ?, ?, '场景', '问题', '单位', '张三', 'someone@example.com', now(),
              now() + interval '1 day')
            """)
        .params(UUID.randomUUID(), id, token)
        .update();
    variables.put("campaign", id.toString());
    variables.put("submission", token);
  }

  private void document() {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into mining_document (id, name, type, state, text, uploaded_by, uploaded_at)
            values (?, '权限测试', 'TEXT', 'READY', '推进脑机接口应用。', 'test', now())
            """)
        .param(id)
        .update();
    var candidate = UUID.randomUUID();
    jdbc.sql(
            """
            insert into mining_candidate (id, version, document_id, position, kind, title, tracks,
              span_from, span_to, sentence_from, sentence_to, source, state)
            values (?, 0, ?, 0, 'SCENARIO', '脑机接口应用', '{脑机接口}', 2, 8, 0, 8, 'RULES', 'OPEN')
            """)
        .params(candidate, id)
        .update();
    variables.put("document", id.toString());
    variables.put("candidate", candidate.toString());
  }

  /**
   * Somebody is interested in the need, or was selected, and a contract is drafted, or signed and a
   * milestone of it reported.
   */
  private void engagement(UUID item, boolean contract, boolean reported) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into engagement (id, version, scenario_id, need_owner, need_title, capability_id,
              supplier, capability_name, state, state_since, due_on, opened_as, opened_by,
              created_at, updated_at)
            values (?, 0, ?, ?, '需求', ?, ?, '能力', ?, now(), current_date + 9,
              'SUPPLIER', 'test', now(), now())
            """)
        .params(
            id,
            item,
            organisation,
            item,
            UUID.randomUUID(),
            reported ? "VERIFYING" : contract ? "SELECTED" : "INTERESTED")
        .update();
    if (contract) {
      contract(id, reported);
    }
    meeting(id);
    variables.put("engagement", id.toString());
    variables.put("step", "DECLINE");
  }

  /** The organisation was asked to bid together with others for a need of others, or does so. */
  private void jointBid(UUID item, String about) {
    var id = UUID.randomUUID();
    variables.put("partnership", id.toString());
    variables.put("joining", "CONFIRM");
    var asked = about.equals("asked to join");
    if (!asked && !about.equals("bidding together")) {
      return;
    }
    var engagement = UUID.randomUUID();
    jdbc.sql(
            """
            insert into engagement (id, version, scenario_id, need_owner, need_title, capability_id,
              supplier, capability_name, state, state_since, opened_as, opened_by, created_at,
              updated_at)
            values (?, 0, ?, ?, '需求', ?, ?, '能力', 'MUTUAL', now(), 'SUPPLIER', 'test', now(), now())
            """)
        .params(engagement, item, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())
        .update();
    jdbc.sql(
            """
            insert into engagement_partner (id, version, engagement_id, organisation, contribution,
              state, invited_at, state_since)
            values (?, 0, ?, ?, '采集', ?, now(), now())
            """)
        .params(id, engagement, organisation, asked ? "INVITED" : "CONFIRMED")
        .update();
    variables.put("engagement", engagement.toString());
  }

  /** The organisation holds a race of its need, or takes part in one of somebody else. */
  private void race(UUID item, String about) {
    var id = UUID.randomUUID();
    var racer = UUID.randomUUID();
    variables.put("race", id.toString());
    variables.put("racer", racer.toString());
    variables.put("milestone", "0");
    var races = about.equals("racing");
    if (!races && !about.equals("with a race")) {
      return;
    }
    var owner = races ? UUID.randomUUID() : organisation;
    var supplier = races ? organisation : UUID.randomUUID();
    jdbc.sql(
            """
            insert into engagement (id, version, scenario_id, need_owner, need_title, capability_id,
              supplier, capability_name, state, state_since, opened_as, opened_by, created_at,
              updated_at)
            values (?, 0, ?, ?, '需求', ?, ?, '能力', 'SHORTLISTED', now(), 'NEED', 'test', now(), now())
            """)
        .params(racer, item, owner, UUID.randomUUID(), supplier)
        .update();
    variables.put("engagement", racer.toString());
    jdbc.sql(
            """
            insert into race (id, version, scenario_id, owner, title, stage, stage_since, begun_by,
              created_at)
            values (?, 0, ?, ?, '需求', 'RUNNING', now(), 'test', now())
            """)
        .params(id, item, owner)
        .update();
    jdbc.sql(
            "insert into race_milestone (race_id, position, name, due_on) values (?, 0, '样机',"
                + " now())")
        .param(id)
        .update();
    jdbc.sql(
            """
            insert into race_racer (race_id, position, engagement, title, supplier, supplier_name)
            values (?, 0, ?, '能力', ?, '供方')
            """)
        .params(id, racer, supplier)
        .update();
  }

  /** A selection of the need, in which the expert assesses once it has begun. */
  private void selection(UUID item, String about) {
    var id = UUID.randomUUID();
    var stage =
        about.equals("assessed") ? "OPEN" : about.equals("discussed") ? "CONSENSUS" : "PREPARED";
    if (about.contains("without a selection")) {
      variables.put("selection", id.toString());
      return;
    }
    jdbc.sql(
            """
            insert into selection (id, version, scenario_id, owner, title, stage, stage_since, blind,
              begun_by, created_at)
            values (?, 0, ?, ?, '需求', ?, now(), false, 'test', now())
            """)
        .params(id, item, organisation, stage)
        .update();
    if (!stage.equals("PREPARED")) {
      assessor(id, api.subject(Role.EXPERT.account().orElseThrow()), "EXPERT");
      assessor(id, get("subject"), "OWNER");
    }
    variables.put("selection", id.toString());
  }

  private void assessor(UUID selection, String subject, String group) {
    jdbc.sql(
            """
            insert into score_sheet (id, version, selection_id, assessor, belongs_to, named_by,
              named_at, declared_at)
            values (?, 0, ?, ?, ?, 'test', now(), now())
            """)
        .params(UUID.randomUUID(), selection, subject, group)
        .update();
  }

  private void contract(UUID engagement, boolean reported) {
    jdbc.sql(
            """
            insert into contract (id, version, need_owner, supplier, state, edition, title, value,
              signed_on, ends_on, deal_terms, outcome_result, outcome_stage, outcome_on, created_at,
              updated_at)
            select id, 0, need_owner, supplier, ?, 1, '合同', 1, current_date, current_date,
              '一次付费', 'FAILED', 'PROPOSED', current_date, now(), now()
            from engagement where id = ?
            """)
        .params(reported ? "CONFIRMED" : "DRAFT", engagement)
        .update();
    jdbc.sql("insert into contract_milestone values (?, 0, '样机', current_date, 30)")
        .param(engagement)
        .update();
    if (reported) {
      jdbc.sql("insert into contract_step (contract_id, position, state) values (?, 0, 'REPORTED')")
          .param(engagement)
          .update();
    }
  }

  /** A meeting of an engagement, and something to be done. */
  private void meeting(UUID engagement) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into meeting (id, version, engagement_id, sequence, starts_at, ends_at, place, state,
              created_at)
            values (?, 0, ?, 0, now(), now() + interval '1 hour', '三号楼', 'PLANNED', now())
            """)
        .params(id, engagement)
        .update();
    jdbc.sql(
            """
            insert into follow_up (id, engagement_id, what, due_on, created_at)
            values (?, ?, '寄样品', current_date, now())
            """)
        .params(id, engagement)
        .update();
    variables.put("meeting", id.toString());
    variables.put("followUp", id.toString());
  }

  private void invitation() {
    var id = UUID.randomUUID();
    var token = "token-" + id;
    jdbc.sql(
            """
            insert into invitation (id, token, organisation_id, email, role, language, invited_by,
              invited_at, expires_at)
            values (?, ?, ?, 'someone@example.com', 'MEMBER', 'zh-CN', 'test', now(),
              now() + interval '1 day')
            """)
        .params(id, token, organisation)
        .update();
    variables.put("invitation", id.toString());
    variables.put("token", token);
  }

  /** A search that the plain member keeps. */
  private void search() {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into saved_search (id, subject, name, scope, query, frequency, language,
              created_at, told_at, seen)
            values (?, ?, '权限测试', 'ALL', '', 'NEVER', 'zh-CN', now(), now(), '{"items": {}}')
            """)
        .params(id, api.subject(Role.MEMBER.account().orElseThrow()))
        .update();
    variables.put("search", id.toString());
  }

  /** Something that the plain member was told. */
  private void notice() {
    var id =
        jdbc.sql(
                """
                insert into notice_message (recipient, language, kind, key, mail, until)
                values (?, 'zh-CN', 'campaign', 'campaign.ends', 'NONE', now()) returning id
                """)
            .param(api.subject(Role.MEMBER.account().orElseThrow()))
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into notice (message_id, link, subjects)
            values (?, '/campaigns', '{"zh-CN": "权限测试"}')
            """)
        .param(id)
        .update();
    variables.put("notice", id.toString());
    variables.put("mail", id.toString());
    variables.put("reader", api.subject(Role.MEMBER.account().orElseThrow()));
    variables.put("noticeKind", "campaign");
  }

  /** A question that somebody of the other organisation asked. */
  private void question(UUID item, boolean answered) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into question (id, version, item_type, item_id, asker, text, asked_at, due_on,
              state, state_since)
            values (?, 0, 'scenario', ?, ?, '几个工位？', now(), current_date, ?, now())
            """)
        .params(
            id,
            item,
            api.subject(Role.OTHER.account().orElseThrow()),
            answered ? "ANSWERED" : "OPEN")
        .update();
    if (answered) {
      jdbc.sql("insert into question_answer values (?, 1, '六个。', 'test', false, now())")
          .param(id)
          .update();
    }
    variables.put("question", id.toString());
  }

  private void attachment(String level) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into attachment (id, item_type, item_id, organisation_id, file_name, media_type,
              size, sha256, confidentiality, uploaded_by, uploaded_at)
            values (?, ?, ?, ?, 'note.txt', 'text/plain', ?, ?, ?, 'test', now())
            """)
        .params(
            id,
            get("itemType"),
            UUID.fromString(get("itemId")),
            organisation,
            CONTENT.length(),
            CONTENT_HASH,
            level)
        .update();
    variables.put("attachment", id.toString());
  }

  private void sheetImport() {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into sheet_import (id, organisation_id, created_by, created_at, file_name, content,
              state, plan)
            values (?, ?, 'test', now(), '需求.csv', cast('名称,需求' as bytea), 'MAPPING',
              jsonb_build_object('owner', cast(? as text)))
            """)
        .params(id, organisation, organisation.toString())
        .update();
    variables.put("import", id.toString());
  }

  private void integration() {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into integration (id, organisation_id, subject, name, writes, created_by, created_at)
            values (?, ?, ?, '权限测试', false, 'test', now())
            """)
        .params(id, organisation, id.toString())
        .update();
    variables.put("integration", id.toString());
  }

  @Override
  public void close() {
    // What was chosen as each role: other tests wait for the mails of the same accounts.
    jdbc.sql("delete from mail_choice").update();
    jdbc.sql("delete from notice_message where id = ?").param(Long.valueOf(get("notice"))).update();
    jdbc.sql("delete from saved_search where id = ?")
        .param(UUID.fromString(get("search")))
        .update();
    jdbc.sql("delete from question where item_id = ?").param(UUID.fromString(get("item"))).update();
    jdbc.sql("delete from market_list where id = ? and state = 'DRAFT'")
        .param(UUID.fromString(get("list")))
        .update();
    jdbc.sql("delete from campaign where id = ?").param(UUID.fromString(get("campaign"))).update();
    jdbc.sql("delete from mining_document where id = ?")
        .param(UUID.fromString(get("document")))
        .update();
    jdbc.sql("delete from sheet_import where organisation_id = ?").param(organisation).update();
    jdbc.sql("delete from attachment where organisation_id = ?").param(organisation).update();
    jdbc.sql("delete from integration where organisation_id = ?").param(organisation).update();
    jdbc.sql("delete from membership where organisation_id = ?").param(organisation).update();
    jdbc.sql("delete from invitation where organisation_id = ?").param(organisation).update();
    jdbc.sql("delete from pending_change where item_id = ?")
        .param(UUID.fromString(get("item")))
        .update();
    jdbc.sql("delete from work_item where organisation_id = ?").param(organisation).update();
    jdbc.sql("delete from race where id = ?").param(UUID.fromString(get("race"))).update();
    jdbc.sql("delete from selection where owner = ?").param(organisation).update();
    jdbc.sql("delete from contract where need_owner = ?").param(organisation).update();
    jdbc.sql("delete from meeting where id = ?").param(UUID.fromString(get("meeting"))).update();
    jdbc.sql("delete from follow_up where id = ?").param(UUID.fromString(get("meeting"))).update();
    jdbc.sql("delete from engagement where need_owner = ? or id = ?")
        .params(organisation, UUID.fromString(get("engagement")))
        .update();
    jdbc.sql("delete from scenario where organisation_id = ?").param(organisation).update();
    jdbc.sql("delete from capability where organisation_id = ?").param(organisation).update();
  }
}
