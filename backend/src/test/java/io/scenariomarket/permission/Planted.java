package io.scenariomarket.permission;

import io.scenariomarket.Api;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.CreditCodes;
import io.scenariomarket.organisation.OrganisationChanged;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemsChanged;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Organisations and items with a canary in everything that is not for everybody. */
final class Planted {

  private static final String OWNER = Role.OWNER.account().orElseThrow();

  private final Api api;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final List<Canary> canaries = new ArrayList<>();
  private final Map<String, List<String>> ids = new HashMap<>();

  Planted(
      Api api,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      TransactionOperations transaction) {
    this.api = api;
    this.jdbc = jdbc;
    this.events = events;
    this.transaction = transaction;
    var approved = organisation("APPROVED", "公开的单位");
    for (var consent : new boolean[] {true, false}) {
      need(approved, consent);
      capability(approved, consent);
    }
    publish("scenarios", ids("scenarios"));
    publish("capabilities", ids("capabilities"));
    question(ids("scenarios").getFirst());
    engagement(approved);
    answers(ids("scenarios").getFirst(), approved);
    contract(approved);
    race();
    draft();
    hidden(approved, "draft", "DRAFT");
    hidden(approved, "withdrawn", "");
    change("scenarios", "title", "problem", approved);
    change("capabilities", "name", "description", approved);
    var pending =
        organisation("PENDING", canary("a pending organisation", Canary.INSIDE_AND_OPERATOR));
    invitation(approved);
    invitation(pending);
    var suspended =
        organisation("APPROVED", canary("a suspended organisation", Canary.INSIDE_AND_OPERATOR));
    hidden(suspended, "of a suspended organisation", "");
    jdbc.sql("update organisation set state = 'SUSPENDED', version = version + 1 where id = ?")
        .param(suspended)
        .update();
    changed(new OrganisationChanged(new OrganisationId(suspended)));
    stranger();
  }

  List<Canary> canaries() {
    return canaries;
  }

  /** The ids of what stands under a noun of addresses: scenarios, capabilities, organisations … */
  List<String> ids(String noun) {
    return ids.getOrDefault(noun, List.of());
  }

  private String canary(String where, Set<Role> readers) {
    return canary(where, readers, true);
  }

  private String canary(String where, Set<Role> readers, boolean indexed) {
    var text = "canary" + UUID.randomUUID().toString().replace("-", "");
    canaries.add(new Canary(text, where, readers, indexed));
    return text;
  }

  private String withheld(String where) {
    return canary(where, Canary.INSIDE, false);
  }

  private UUID organisation(String state, String name) {
    var id = UUID.randomUUID();
    var number = ThreadLocalRandom.current().nextInt(1_000_000_000);
    jdbc.sql(
            """
            insert into organisation (id, version, name, credit_code, state, contact_name,
              contact_email, created_at, updated_at)
            values (?, 0, ?, ?, ?, ?, ?, now(), now())
            """)
        .params(
            id,
            name,
            CreditCodes.complete("96120116%09d".formatted(number)),
            state,
            withheld("the contact of an organisation"),
            "%s@example.com".formatted(withheld("the address of an organisation")))
        .update();
    Map.of(Role.OWNER, "OWNER", Role.MANAGER, "ADMIN", Role.MEMBER, "MEMBER")
        .forEach(
            (role, as) ->
                jdbc.sql("insert into membership values (?, ?, ?, now())")
                    .params(api.subject(role.account().orElseThrow()), id, as)
                    .update());
    add("organisations", id.toString());
    attachment(
        "organisation",
        id.toString(),
        "ORGANISATION",
        "proof of an organisation",
        Canary.INSIDE_AND_OPERATOR);
    return id;
  }

  private void invitation(UUID organisation) {
    jdbc.sql(
            """
            insert into invitation (id, token, organisation_id, email, role, language, invited_by,
              invited_at, expires_at)
            values (?, ?, ?, ?, 'MEMBER', 'zh-CN', 'test', now(), now() + interval '1 day')
            """)
        .params(
            UUID.randomUUID(),
            canary("the link of an invitation", Canary.RUNNING),
            organisation,
            canary("the address of an invitation", Canary.RUNNING) + "@example.com")
        .update();
  }

  private void need(UUID organisation, boolean consent) {
    var of = consent ? " of a need that may count" : " of a need";
    var id =
        post(
            "scenarios",
            """
            {"organisationId": "%s", "title": "脑卒中上肢康复训练", "problem": "治疗师不足，需要识别运动意图。",
             "tracks": ["脑机接口"], "confidentialInMatching": %s,
             "background": "%s", "dataOpened": "%s", "expectedResult": "%s", "place": "%s",
             "confidentialDetails": "运动意图识别 %s",
             "contact": {"name": "%s", "email": "%s@example.com"},
             "requirements": [
               {"text": "运动意图识别准确率不低于85%%", "priority": "MUST"},
               {"text": "康复训练数据留在院内 %s", "priority": "MUST", "confidentiality": "ORGANISATION"},
               {"text": "每台设备照看四名患者 %s", "priority": "SHOULD", "confidentiality": "AFTER_INTEREST"}],
             "confidentiality": {"background": "ORGANISATION", "dataOpened": "AFTER_INTEREST",
               "expectedResult": "ORGANISATION", "place": "ORGANISATION"}}
            """
                .formatted(
                    organisation,
                    consent,
                    withheld("the background" + of),
                    withheld("the data" + of),
                    withheld("the result" + of),
                    withheld("the place" + of),
                    withheld("the details" + of),
                    withheld("the contact" + of),
                    withheld("the address" + of),
                    withheld("a requirement" + of),
                    withheld("a later requirement" + of)));
    attachment("scenario", id, "ORGANISATION", "an attachment" + of, Canary.INSIDE);
    attachment("scenario", id, "AFTER_INTEREST", "a later attachment" + of, Canary.INSIDE);
  }

  private void capability(UUID organisation, boolean consent) {
    var of = consent ? " of a capability that may count" : " of a capability";
    var id =
        post(
            "capabilities",
            """
            {"organisationId": "%s", "name": "脑电康复训练系统", "kind": "成果",
             "description": "识别运动意图，训练上肢。",
             "tracks": ["脑机接口"], "confidentialInMatching": %s,
             "fitsScenarios": ["康复训练 %s"], "intellectualProperty": ["%s"], "compatibility": ["%s"],
             "confidentialDetails": "运动意图识别 %s",
             "contact": {"name": "%s", "email": "%s@example.com"},
             "indicators": [{"name": "运动意图识别准确率", "value": 90, "unit": "%%",
               "evidence": "%s", "confidentiality": "ORGANISATION"}],
             "cases": [{"customer": "%s", "result": "%s", "confidentiality": "AFTER_INTEREST"}],
             "certificates": [{"kind": "防爆合格证", "number": "%s", "holder": "%s", "scope": "%s",
               "state": "HELD", "confidentiality": "AFTER_INTEREST"}],
             "confidentiality": {"fitsScenarios": "ORGANISATION",
               "intellectualProperty": "AFTER_INTEREST", "compatibility": "ORGANISATION"}}
            """
                .formatted(
                    organisation,
                    consent,
                    withheld("a fitting scenario" + of),
                    withheld("the patents" + of),
                    withheld("the compatibility" + of),
                    withheld("the details" + of),
                    withheld("the contact" + of),
                    withheld("the address" + of),
                    withheld("the evidence" + of),
                    withheld("a customer" + of),
                    withheld("the result" + of),
                    withheld("the number of a certificate" + of),
                    withheld("the holder of a certificate" + of),
                    withheld("the scope of a certificate" + of)));
    attachment("capability", id, "ORGANISATION", "an attachment" + of, Canary.INSIDE);
    achievement(UUID.fromString(id), of);
  }

  /** Who assessed it on what ground, and the note to its hand-over. */
  private void achievement(UUID id, String of) {
    jdbc.sql(
            """
            insert into achievement (capability_id, version, stage, next_review_on, incubator,
              handed_on, hand_over_note)
            values (?, 1, '落地', '2026-01-05', '孵化器', '2026-01-05', ?)
            """)
        .params(id, withheld("the note to the hand-over" + of))
        .update();
    jdbc.sql(
            """
            insert into maturity_assessment
            values (?, ?, '2026-01-05', '中试', ?, ?, 'test', now())
            """)
        .params(
            UUID.randomUUID(),
            id,
            withheld("the grounds of an assessment" + of),
            withheld("the assessor" + of))
        .update();
  }

  /**
   * A question without an answer, one that was set aside, and one whose answer was corrected, of
   * somebody whom only the task force knows. The operator reads of the asker in the audit trail.
   */
  private void question(String need) {
    var askers = EnumSet.of(Role.TASKFORCE, Role.ADMIN);
    var asker = UUID.randomUUID().toString();
    jdbc.sql(
            """
            insert into account (subject, username, display_name, first_seen_at, last_seen_at)
            values (?, ?, ?, now(), now())
            """)
        .params(asker, asker, canary("the name of an asker", askers, false))
        .update();
    for (var state : List.of("OPEN", "SET_ASIDE")) {
      question(need, asker, withheld("a question, " + state), state, withheld("why not, " + state));
    }
    var answered = question(need, asker, "几个工位？", "ANSWERED", null);
    answer(answered, 1, withheld("an answer before it was corrected"));
    answer(answered, 2, "六个。");
  }

  private UUID question(
      String need, String asker, String text, String state, @Nullable String reason) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into question (id, version, item_type, item_id, asker, text, asked_at, due_on,
              state, state_since, reason)
            values (?, 0, 'scenario', cast(? as uuid), ?, ?, now(), current_date, ?, now(), ?)
            """)
        .params(id, need, asker, text, state, reason)
        .update();
    add("questions", need + "/questions/" + id);
    return id;
  }

  private void answer(UUID question, int number, String text) {
    jdbc.sql("insert into question_answer values (?, ?, ?, 'test', false, now())")
        .params(question, number, text)
        .update();
  }

  /** What is said in an engagement of an organisation, with a file. */
  private void engagement(UUID organisation) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into engagement (id, version, scenario_id, need_owner, need_title, capability_id,
              supplier, capability_name, state, state_since, opened_as, opened_by, message,
              created_at, updated_at)
            values (?, 0, ?, ?, '需求', ?, ?, '能力', 'MUTUAL', now(), 'NEED', 'test', ?, now(), now())
            """)
        .params(
            id,
            UUID.randomUUID(),
            organisation,
            UUID.randomUUID(),
            UUID.randomUUID(),
            withheld("what an engagement was begun with"))
        .update();
    add("engagements", id.toString());
    declined(id);
    var message = UUID.randomUUID();
    jdbc.sql("insert into thread_message values (?, ?, 1, ?, ?, ?, now())")
        .params(
            message,
            id,
            api.subject(OWNER),
            organisation,
            withheld("what is said in an engagement"))
        .update();
    meeting(id);
    selection(id, organisation);
    attachment(
        "message", message.toString(), "AFTER_INTEREST", "a file of a message", Canary.INSIDE);
  }

  /** Two race for a need of somebody else, of which the other organisation is one and reports. */
  private void race() {
    var race = UUID.randomUUID();
    jdbc.sql(
            """
            insert into race (id, version, scenario_id, owner, title, stage, stage_since, begun_by,
              created_at)
            values (?, 0, ?, ?, '需求', 'RUNNING', now(), 'test', now())
            """)
        .params(race, UUID.randomUUID(), UUID.randomUUID())
        .update();
    jdbc.sql(
            "insert into race_milestone (race_id, position, name, due_on) values (?, 0, '样机',"
                + " now())")
        .param(race)
        .update();
    racer(race, 0, otherOrganisation(jdbc, api), EnumSet.of(Role.OTHER, Role.TASKFORCE));
    racer(race, 1, UUID.fromString(ids("organisations").getFirst()), Canary.INSIDE);
    add("races", race.toString());
  }

  private void racer(UUID race, int position, UUID supplier, Set<Role> readers) {
    var engagement = UUID.randomUUID();
    jdbc.sql(
            """
            insert into race_racer (race_id, position, engagement, title, supplier, supplier_name)
            values (?, ?, ?, '能力', ?, ?)
            """)
        .params(race, position, engagement, supplier, canary("who races", readers, false))
        .update();
    jdbc.sql(
            """
            insert into race_report (id, version, race_id, engagement, milestone, result, words,
              reported_at)
            values (?, 0, ?, ?, 0, 'PARTLY', ?, now())
            """)
        .params(UUID.randomUUID(), race, engagement, canary("what a racer reports", readers, false))
        .update();
  }

  /** The other organisation was asked to bid together in an engagement, and did not want to. */
  private void declined(UUID engagement) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into engagement_partner (id, version, engagement_id, organisation, contribution,
              state, words, invited_at, state_since)
            values (?, 0, ?, ?, ?, 'DECLINED', ?, now(), now())
            """)
        .params(
            id,
            engagement,
            otherOrganisation(jdbc, api),
            canary(
                "what somebody was to contribute who declined", EnumSet.of(Role.TASKFORCE), false),
            canary("why somebody declined to bid together", EnumSet.of(Role.TASKFORCE), false))
        .update();
    add("partnerships", id.toString());
  }

  /** What was agreed on about the first need with somebody whom no role here belongs to. */
  private void contract(UUID owner) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into engagement (id, version, scenario_id, need_owner, need_title, capability_id,
              supplier, capability_name, state, state_since, opened_as, opened_by, created_at,
              updated_at)
            values (?, 0, cast(? as uuid), ?, '需求', ?, ?, '能力', 'VERIFYING', now(), 'SUPPLIER',
              'test', now(), now())
            """)
        .params(id, ids("scenarios").getFirst(), owner, UUID.randomUUID(), UUID.randomUUID())
        .update();
    jdbc.sql(
            """
            insert into contract (id, version, need_owner, supplier, state, edition, title, number,
              value, trial_days, payment_trigger, outcome_result, outcome_stage, outcome_lessons,
              outcome_next, outcome_objection, outcome_on, created_at, updated_at)
            select id, 0, need_owner, supplier, 'CONFIRMED', 1, ?, ?, 987.6543, 90, ?, 'FAILED',
              'OBJECTED', ?, ?, ?, current_date, now(), now()
            from engagement where id = ?
            """)
        .params(
            withheld("the title of a contract"),
            withheld("the number of a contract"),
            withheld("what makes a payment due"),
            withheld("what was learned"),
            withheld("what to try next"),
            withheld("an objection to an outcome"),
            id)
        .update();
    jdbc.sql("insert into contract_milestone values (?, 0, ?, current_date, 30)")
        .params(id, withheld("a milestone"))
        .update();
    jdbc.sql(
            "insert into contract_figure (contract_id, position, requirement, promise) values (?,"
                + " 0, '准确率', ?)")
        .params(id, withheld("a promise"))
        .update();
    var evidence = UUID.randomUUID();
    jdbc.sql(
            "insert into contract_step (contract_id, position, state, evidence, words, reason)"
                + " values (?, 0, 'REPORTED', ?, ?, ?)")
        .params(
            id,
            evidence,
            withheld("the report of a milestone"),
            withheld("why a milestone was sent back"))
        .update();
    jdbc.sql(
            "insert into contract_measured (contract_id, position, step, figure, words)"
                + " values (?, 0, 0, 0, ?)")
        .params(id, withheld("what was measured"))
        .update();
    // The supplier alone adds to it, which has nobody here.
    jdbc.sql(
            """
            insert into attachment values (?, 'milestone', ?, ?, ?, 'text/plain', 1, repeat('0', 64),
              'AFTER_INTEREST', 'test', now())
            """)
        .params(
            UUID.randomUUID(), evidence, UUID.randomUUID(), withheld("the evidence of a milestone"))
        .update();
    add("engagements", id.toString());
    add("contracts", id.toString());
  }

  /** A selection of an organisation in which an engagement is assessed. */
  private void selection(UUID engagement, UUID organisation) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into selection (id, version, scenario_id, owner, title, stage, stage_since, blind,
              begun_by, created_at)
            values (?, 0, ?, ?, ?, 'OPEN', now(), false, 'test', now())
            """)
        .params(id, UUID.randomUUID(), organisation, withheld("the need of a selection"))
        .update();
    jdbc.sql("insert into selection_criterion values (?, 0, ?, ?, 99)")
        .params(id, withheld("a criterion"), withheld("the meaning of a criterion"))
        .update();
    jdbc.sql(
            """
            insert into selection_candidate (selection_id, position, engagement, capability_id, title,
              supplier, supplier_name, brief)
            values (?, 0, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            engagement,
            UUID.randomUUID(),
            withheld("the title of a bid"),
            UUID.randomUUID(),
            withheld("the supplier of a bid"),
            withheld("what assessors read of a bid"))
        .update();
    add("selections", id.toString());
  }

  /** A meeting of an engagement that was recorded, one ahead, and what is to be done. */
  private void meeting(UUID engagement) {
    for (var held : new boolean[] {true, false}) {
      var id = UUID.randomUUID();
      var of = held ? " of a meeting" : " of a meeting ahead";
      jdbc.sql(
              """
              insert into meeting (id, version, engagement_id, sequence, starts_at, ends_at, place,
                link, participants, agenda, state, attended, agreed, created_at)
              values (?, 0, ?, 0, now(), now() + interval '1 hour', ?, ?, ?, ?, ?, ?, ?, now())
              """)
          .params(
              id,
              engagement,
              withheld("the place" + of),
              "https://example.com/" + withheld("the link" + of),
              held ? null : withheld("the participants" + of),
              held ? null : withheld("the agenda" + of),
              held ? "HELD" : "PLANNED",
              held ? withheld("who came to a meeting") : null,
              held ? withheld("what was agreed on at a meeting") : null)
          .update();
      add("meetings", engagement + "/meetings/" + id);
    }
    var task = UUID.randomUUID();
    jdbc.sql(
            """
            insert into follow_up (id, engagement_id, what, due_on, created_at)
            values (?, ?, ?, current_date, now())
            """)
        .params(task, engagement, withheld("what is to be done"))
        .update();
    add("follow-ups", engagement + "/follow-ups/" + task);
  }

  /** What a supplier answered to a public need of another organisation, and why that ended. */
  private void answers(String need, UUID needOwner) {
    var supplier = organisation("APPROVED", "答复的单位");
    var offer =
        post(
            "capabilities",
            """
            {"organisationId": "%s", "name": "脑卒中上肢康复训练系统", "description": "识别运动意图，训练上肢。"}
            """
                .formatted(supplier));
    publish("capabilities", List.of(offer));
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into engagement (id, version, scenario_id, need_owner, need_title, capability_id,
              supplier, capability_name, state, state_since, opened_as, opened_by, message,
              end_reason, end_words, created_at, updated_at)
            values (?, 0, cast(? as uuid), ?, '需求', cast(? as uuid), ?, '能力', 'WITHDRAWN', now(),
              'SUPPLIER', 'test', ?, 'TIMING', ?, now(), now())
            """)
        .params(
            id,
            need,
            needOwner,
            offer,
            supplier,
            withheld("what interest was expressed with"),
            withheld("why an engagement ended"))
        .update();
    jdbc.sql(
            """
            insert into engagement_answer
            values (?, 0, '运动意图识别准确率不低于85%', 'PUBLIC', true, 'YES', ?, now())
            """)
        .params(id, withheld("an answer to a requirement"))
        .update();
    add("engagements", id.toString());
  }

  /** A need and a capability that only insiders know, whatever part of them. */
  private void hidden(UUID organisation, String how, String state) {
    var stated = state.isEmpty() ? "" : ", \"state\": \"%s\"".formatted(state);
    var need =
        post(
            "scenarios",
            "{\"organisationId\": \"%s\", \"title\": \"康复训练 %s\", \"problem\": \"%s\"%s}"
                .formatted(
                    organisation,
                    canary("the title, " + how, Canary.INSIDE),
                    canary("the problem, " + how, Canary.INSIDE),
                    stated));
    var capability =
        post(
            "capabilities",
            "{\"organisationId\": \"%s\", \"name\": \"康复训练 %s\", \"description\": \"%s\"%s}"
                .formatted(
                    organisation,
                    canary("the name, " + how, Canary.INSIDE),
                    canary("the description, " + how, Canary.INSIDE),
                    stated));
    attachment("scenario", need, "PUBLIC", "a public attachment, " + how, Canary.INSIDE);
    if (!how.equals("draft")) {
      publish("scenarios", List.of(need));
      publish("capabilities", List.of(capability));
    }
    if (how.equals("withdrawn")) {
      state("scenario", need, "WITHDRAWN");
      changed(ItemsChanged.of(ItemRef.scenario(UUID.fromString(need))));
      state("capability", capability, "SUSPENDED");
      changed(ItemsChanged.of(ItemRef.capability(UUID.fromString(capability))));
    }
  }

  /** Something public, and what its owner wants it to say, which waits for the task force. */
  private void change(String kind, String name, String text, UUID organisation) {
    var body = "{\"organisationId\": \"%s\", \"%s\": \"%s\", \"%s\": \"%s\", \"version\": %d}";
    var id = post(kind, body.formatted(organisation, name, "康复训练", text, "识别运动意图", 0));
    var path = "/api/%s/%s".formatted(kind, id);
    var version = api.getAs(OWNER, path).body().required("version").asLong();
    var named = withheld("the %s in a change that waits".formatted(name));
    var told = withheld("the %s in a change that waits".formatted(text));
    var put =
        api.putAs(OWNER, path, body.formatted(organisation, name, named, text, told, version));
    if (put.status() != 202) {
      throw new IllegalStateException(put.raw().body());
    }
  }

  /** Has the task force publish a list of items. */
  private void publish(String kind, List<String> items) {
    var draft = created(api.postAs("taskforce", "/api/lists", list(kind, "清单", "推荐", items)));
    var published =
        api.postAs("taskforce", "/api/lists/drafts/" + draft + "/publish?version=0", "");
    if (published.status() != 200) {
      throw new IllegalStateException(published.raw().body());
    }
    var number = published.body().required("number").asString();
    add("lists", kind + "/" + number + "/1");
  }

  /** A list that the task force has not published. */
  private void draft() {
    var curators = EnumSet.of(Role.TASKFORCE);
    var body =
        list(
            "scenarios",
            canary("the title of a draft list", curators, false),
            canary("a note in a draft list", curators, false),
            ids("scenarios"));
    add("drafts", created(api.postAs("taskforce", "/api/lists", body)));
  }

  private static String list(String kind, String title, String note, List<String> items) {
    var listed =
        items.stream()
            .map(id -> "{\"itemId\": \"%s\", \"note\": \"%s\"}".formatted(id, note))
            .toList();
    return "{\"kind\": \"%s\", \"title\": \"%s\", \"items\": %s}".formatted(kind, title, listed);
  }

  private void state(String table, String id, String state) {
    jdbc.sql("update %s set state = ?, version = version + 1 where id = ?".formatted(table))
        .params(state, UUID.fromString(id))
        .update();
  }

  private void changed(Object event) {
    transaction.executeWithoutResult(_ -> events.publishEvent(event));
  }

  /**
   * An approved organisation of the account that belongs to another one; made where it has none.
   */
  static UUID otherOrganisation(JdbcClient jdbc, Api api) {
    var subject = api.subject(Role.OTHER.account().orElseThrow());
    var present =
        jdbc.sql(
                """
                select o.id from membership m join organisation o on o.id = m.organisation_id
                where m.subject = ? and m.role = 'OWNER' and o.state = 'APPROVED' limit 1
                """)
            .param(subject)
            .query(UUID.class)
            .optional();
    if (present.isPresent()) {
      return present.get();
    }
    var organisation = UUID.randomUUID();
    var number = ThreadLocalRandom.current().nextInt(1_000_000_000);
    jdbc.sql(
            """
            insert into organisation (id, version, name, credit_code, state, created_at, updated_at)
            values (?, 0, '别的单位', ?, 'APPROVED', now(), now())
            """)
        .params(organisation, CreditCodes.complete("97120116%09d".formatted(number)))
        .update();
    jdbc.sql("insert into membership values (?, ?, 'OWNER', now())")
        .params(subject, organisation)
        .update();
    return organisation;
  }

  /** What another organisation has, so that its matches meet what is planted. */
  private void stranger() {
    var other = Role.OTHER.account().orElseThrow();
    var organisation = otherOrganisation(jdbc, api);
    add(
        "scenarios",
        created(
            api.postAs(
                other,
                "/api/scenarios",
                """
                {"organisationId": "%s", "title": "上肢康复训练", "problem": "识别运动意图。",
                 "requirements": [{"text": "运动意图识别准确率不低于80%%", "priority": "MUST"}]}
                """
                    .formatted(organisation))));
    add(
        "capabilities",
        created(
            api.postAs(
                other,
                "/api/capabilities",
                """
                {"organisationId": "%s", "name": "康复训练机器人", "description": "运动意图识别与上肢训练。"}
                """
                    .formatted(organisation))));
  }

  private String post(String noun, String body) {
    var id = created(api.publish(OWNER, "/api/" + noun, body));
    add(noun, id);
    return id;
  }

  private static String created(Api.Answer answer) {
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.raw().body());
    }
    return answer.body().required("id").asString();
  }

  private void attachment(String type, String item, String level, String where, Set<Role> readers) {
    var name = canary("the name of " + where, readers, false);
    var content = canary("the content of " + where, readers, false);
    var body =
        """
        --part\r
        Content-Disposition: form-data; name="file"; filename="%s.txt"\r
        Content-Type: text/plain\r
        \r
        %s\r
        --part--\r
        """
            .formatted(name, content);
    var added =
        api.send(
            Optional.of(OWNER),
            "POST",
            "/api/attachments?itemType=%s&itemId=%s&level=%s".formatted(type, item, level),
            body,
            "Content-Type",
            "multipart/form-data; boundary=part");
    add("attachments", created(added));
  }

  private void add(String noun, String id) {
    ids.computeIfAbsent(noun, _ -> new ArrayList<>()).add(id);
  }
}
