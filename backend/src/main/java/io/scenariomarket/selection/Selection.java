package io.scenariomarket.selection;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A choice among those with whom the owner of a need is engaged.
 *
 * @param owner whose need it is
 * @param title what the need was called when it began
 * @param blind whether assessors get to know whose offer is which only with the result
 * @param candidates who can be selected; nobody before the scoring begins
 * @param meeting what came of the meeting about the points; {@code null} for nothing yet
 * @param endedBecause why it was given up; {@code null} unless it was
 * @param begunBy subject of whoever began it
 */
@Table("selection")
record Selection(
    @Id SelectionId id,
    @Version @Nullable Long version,
    ScenarioId scenarioId,
    OrganisationId owner,
    String title,
    Stage stage,
    Instant stageSince,
    boolean blind,
    @MappedCollection(idColumn = "selection_id", keyColumn = "position") List<Criterion> criteria,
    @MappedCollection(idColumn = "selection_id", keyColumn = "position") List<Candidate> candidates,
    @Embedded.Nullable @Nullable Meeting meeting,
    @Nullable String endedBecause,
    String begunBy,
    Instant createdAt) {

  /** Its type among things of all kinds. */
  static final String TYPE = "selection";

  static Selection begin(Scenario need, List<Criterion> criteria, String by, Instant now) {
    return new Selection(
        new SelectionId(UUID.randomUUID()),
        null,
        need.id(),
        need.organisationId(),
        need.title(),
        Stage.PREPARED,
        now,
        false,
        criteria,
        List.of(),
        null,
        null,
        by,
        now);
  }

  /** Counts its changes from 0. */
  public long number() {
    return version == null ? 0 : version;
  }

  /** The address of its page, without the server. */
  public String address() {
    return "/selections/" + id;
  }

  /** The candidate with an id. */
  Candidate candidate(UUID candidate) {
    return candidates.stream()
        .filter(each -> each.id().equals(candidate))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("selection.candidate.not-found"));
  }

  /** What a candidate is called where nobody is to know whose it is: A for the first. */
  public String letter(UUID candidate) {
    return String.valueOf((char) ('A' + candidates.indexOf(candidate(candidate))));
  }

  List<UUID> candidateIds() {
    return candidates.stream().map(Candidate::id).toList();
  }

  List<Integer> weights() {
    return criteria.stream().map(Criterion::weight).toList();
  }

  Selection with(List<Criterion> criteria, boolean blind) {
    return copy(stage, stageSince, blind, criteria, candidates, meeting, null);
  }

  Selection opened(List<Candidate> candidates, Instant now) {
    return copy(Stage.OPEN, now, blind, criteria, candidates, meeting, null);
  }

  Selection closed(Instant now) {
    return copy(Stage.CONSENSUS, now, blind, criteria, candidates, meeting, null);
  }

  Selection noted(Meeting meeting) {
    return copy(stage, stageSince, blind, criteria, candidates, meeting, null);
  }

  Selection decided(List<Candidate> candidates, Instant now) {
    return copy(Stage.DECIDED, now, blind, criteria, candidates, meeting, null);
  }

  Selection cancelled(String because, Instant now) {
    return copy(Stage.CANCELLED, now, blind, criteria, candidates, meeting, because);
  }

  private Selection copy(
      Stage stage,
      Instant since,
      boolean blind,
      List<Criterion> criteria,
      List<Candidate> candidates,
      @Nullable Meeting meeting,
      @Nullable String because) {
    return new Selection(
        id,
        version,
        scenarioId,
        owner,
        title,
        stage,
        since,
        blind,
        criteria,
        candidates,
        meeting,
        because,
        begunBy,
        createdAt);
  }
}
