package io.scenariomarket.permission;

import io.scenariomarket.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Organisations and items with a canary in everything that is not for everybody. What a module has
 * is planted by the class of its name: {@code PlantedContracts} those of contracts.
 */
final class Planted {

  static final String OWNER = Role.OWNER.account().orElseThrow();

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
    var approved = PlantedOrganisations.plant(this, "APPROVED", "公开的单位");
    PlantedPostings.plant(this, approved, true);
    PlantedPostings.plant(this, approved, false);
    PlantedLists.plant(this, "scenarios", ids("scenarios"));
    PlantedLists.plant(this, "capabilities", ids("capabilities"));
    var need = ids("scenarios").getFirst();
    PlantedQuestions.plant(this, need);
    PlantedEngagements.plant(this, approved);
    PlantedEngagements.plantAnswers(this, need, approved);
    PlantedContracts.plant(this, need, approved);
    PlantedRaces.plant(this, approved);
    PlantedBoards.plantBids(this, ids("scenarios"), approved);
    PlantedCases.plant(this, approved);
    PlantedAwards.plant(this, approved);
    PlantedLists.plantDraft(this);
    PlantedPostings.plantHidden(this, approved, "draft", "DRAFT");
    PlantedBoards.plant(this, ids("scenarios").getLast(), approved);
    PlantedPostings.plantHidden(this, approved, "withdrawn", "");
    PlantedPostings.plantChange(this, "scenarios", "title", "problem", approved);
    PlantedPostings.plantChange(this, "capabilities", "name", "description", approved);
    var pending =
        PlantedOrganisations.plant(
            this, "PENDING", canary("a pending organisation", Canary.INSIDE_AND_OPERATOR));
    PlantedOrganisations.plantInvitation(this, approved);
    PlantedOrganisations.plantInvitation(this, pending);
    var suspended =
        PlantedOrganisations.plant(
            this, "APPROVED", canary("a suspended organisation", Canary.INSIDE_AND_OPERATOR));
    PlantedPostings.plantHidden(this, suspended, "of a suspended organisation", "");
    PlantedOrganisations.suspend(this, suspended);
    PlantedPostings.plantOther(this);
  }

  List<Canary> canaries() {
    return canaries;
  }

  /** The ids of what stands under a noun of addresses: scenarios, capabilities, organisations … */
  List<String> ids(String noun) {
    return ids.getOrDefault(noun, List.of());
  }

  /** Notes what stands under a noun of addresses. */
  void add(String noun, String id) {
    ids.computeIfAbsent(noun, _ -> new ArrayList<>()).add(id);
  }

  String canary(String where, Set<Role> readers) {
    return canary(where, readers, true);
  }

  /**
   * A text that only these read.
   *
   * @param indexed whether the search engine may hold it
   */
  String canary(String where, Set<Role> readers, boolean indexed) {
    var text = "canary" + UUID.randomUUID().toString().replace("-", "");
    canaries.add(new Canary(text, where, readers, indexed));
    return text;
  }

  /** A text that only insiders read, and that the search engine must not hold. */
  String withheld(String where) {
    return canary(where, Canary.INSIDE, false);
  }

  /** Posts and publishes something of the owner, and answers with its id. */
  String post(String noun, String body) {
    var id = created(api.publish(OWNER, "/api/" + noun, body));
    add(noun, id);
    return id;
  }

  /** Posts something of somebody, and answers with its id. */
  String postAs(Role role, String noun, String body) {
    return created(api.postAs(role.account().orElseThrow(), "/api/" + noun, body));
  }

  static String created(Api.Answer answer) {
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.raw().body());
    }
    return answer.body().required("id").asString();
  }

  void changed(Object event) {
    transaction.executeWithoutResult(_ -> events.publishEvent(event));
  }

  UUID otherOrganisation() {
    return PlantedOrganisations.other(jdbc, api);
  }

  String subject(Role role) {
    return api.subject(role.account().orElseThrow());
  }

  Api api() {
    return api;
  }

  JdbcClient jdbc() {
    return jdbc;
  }
}
