package io.scenariomarket.permission;

import static java.util.Map.entry;

import io.scenariomarket.Api;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An organisation with people and items, made for one question and taken away after it: whatever is
 * done to it has no effect on the next question. What a question is not about is not made.
 */
final class Situation implements AutoCloseable {

  /** What makes the thing that a variable stands for, once it is asked for. */
  private static final Map<String, Consumer<Situation>> MADE_BY =
      Map.ofEntries(
          entry("item", PlantedPostings::add),
          entry("question", PlantedQuestions::add),
          entry("attachment", PlantedAttachments::add),
          entry("engagement", PlantedEngagements::add),
          entry("meeting", PlantedMeetings::add),
          entry("followUp", PlantedMeetings::add),
          entry("partnership", PlantedPartners::add),
          entry("race", PlantedRaces::add),
          entry("racer", PlantedRaces::add),
          entry("selection", PlantedSelections::add),
          entry("case", PlantedCases::add),
          entry("caseMove", PlantedCases::add),
          entry("award", PlantedAwards::add),
          entry("nomination", PlantedAwards::add),
          entry("awardMove", PlantedAwards::add),
          entry("list", PlantedLists::addDraft),
          entry("published", PlantedLists::addPublished),
          entry("number", PlantedLists::addPublished),
          entry("call", PlantedBoards::add),
          entry("calling", PlantedBoards::add),
          entry("objection", PlantedBoards::add),
          entry("campaign", PlantedCampaigns::add),
          entry("submission", PlantedCampaigns::add),
          entry("document", PlantedDocuments::add),
          entry("candidate", PlantedDocuments::add),
          entry("import", PlantedImports::add),
          entry("run", PlantedRuns::add),
          entry("invitation", PlantedOrganisations::addInvitation),
          entry("token", PlantedOrganisations::addInvitation),
          entry("integration", PlantedOrganisations::addIntegration),
          entry("search", PlantedNotices::addSearch),
          entry("notice", PlantedNotices::add),
          entry("mail", PlantedNotices::add));

  /** What questions leave; the mails too that were chosen, for which other tests wait. */
  private static final String LEFT =
      """
      delete from mail_choice;
      delete from sheet_import where organisation_id = :organisation;
      delete from attachment where organisation_id = :organisation;
      delete from integration where organisation_id = :organisation;
      delete from membership where organisation_id = :organisation;
      delete from invitation where organisation_id = :organisation;
      delete from work_item where organisation_id = :organisation;
      delete from selection where owner = :organisation;
      delete from contract where need_owner = :organisation;
      delete from engagement where need_owner = :organisation;
      delete from scenario where organisation_id = :organisation;
      delete from capability where organisation_id = :organisation
      """;

  private final JdbcClient jdbc;
  private final Api api;
  private final String about;
  private final UUID organisation = UUID.randomUUID();
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, Supplier<String>> later = new HashMap<>();
  private final Deque<Runnable> endings = new ArrayDeque<>();

  /**
   * Makes the organisation and its people.
   *
   * @param about how the table says it: {@code draft}, {@code published}, {@code pending} …
   */
  Situation(JdbcClient jdbc, Api api, String about) {
    this.jdbc = jdbc;
    this.api = api;
    this.about = about;
    PlantedOrganisations.add(this);
    put("organisation", organisation.toString());
    put("requiredMetricName", "jvm.memory.used");
    // To whom nothing is done: they have no role, and are given none.
    put("person", subject(Role.OTHER));
    put("reader", subject(Role.MEMBER));
    put("noticeKind", "campaign");
    put("template", "demand");
    put("key", "item-comment");
    put("milestone", "0");
    put("deed", "RETURN");
    put("answer", "OBJECT");
    put("amending", "REFUSE");
    put("step", "DECLINE");
    put("joining", "CONFIRM");
    put("kind", "scenarios");
    put("edition", "1");
    put("file", "list.csv");
    put("action", action(about));
    var proof = about.contains("proof");
    put("itemType", proof ? "organisation" : "scenario");
    put("itemId", () -> get(proof ? "organisation" : "item"));
    put("level", proof ? "ORGANISATION" : "PUBLIC");
  }

  private static String action(String about) {
    return switch (about) {
      case "change handed in" -> "CHANGE_APPROVE";
      case "change taken back" -> "CHANGE_TAKE_BACK";
      case "handed in" -> "RETURN";
      default -> "SUBMIT";
    };
  }

  /**
   * Makes what an endpoint is about: everything where it shows a thing as a whole or lists what
   * there is, else what its address names.
   */
  void prepare(String endpoint) {
    var whole =
        !endpoint.contains("{") || endpoint.startsWith("GET ") && endpoint.endsWith("/{id}");
    MADE_BY.keySet().stream()
        .filter(name -> whole || endpoint.contains(name))
        .sorted()
        .forEach(this::get);
  }

  /** An id of the situation: organisation, item, subject, invitation, token … */
  String get(String name) {
    if (!variables.containsKey(name)) {
      if (later.containsKey(name)) {
        put(name, later.get(name).get());
      } else if (MADE_BY.containsKey(name)) {
        MADE_BY.get(name).accept(this);
      } else {
        throw new IllegalArgumentException("nothing stands for " + name);
      }
    }
    return Objects.requireNonNull(variables.get(name), name);
  }

  /** The same, as what it is in the database. */
  UUID id(String name) {
    return UUID.fromString(get(name));
  }

  void put(String name, String value) {
    variables.put(name, value);
  }

  /** What is found out once it is asked for. */
  void put(String name, Supplier<String> value) {
    later.put(name, value);
  }

  /** Whether the table says this of it. */
  boolean is(String word) {
    return about.contains(word);
  }

  UUID organisation() {
    return organisation;
  }

  String subject(Role role) {
    return api.subject(role.account().orElseThrow());
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  /** What is to be taken away in the end, before what was made earlier. */
  void takenAway(String sql, Object... parameters) {
    endings.push(() -> jdbc.sql(sql).params(parameters).update());
  }

  @Override
  public void close() {
    endings.forEach(Runnable::run);
    jdbc.sql(LEFT).param("organisation", organisation).update();
  }
}
