package io.scenariomarket.race;

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
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Several suppliers of a need at work towards the same milestones.
 *
 * @param owner whose need it is
 * @param title what the need was called when it began
 * @param endedBecause why it was given up; {@code null} unless it was
 * @param begunBy subject of whoever began it
 * @param sample whether it is a marked sample
 */
@Table("race")
record Race(
    @Id UUID id,
    @Version @Nullable Long version,
    ScenarioId scenarioId,
    OrganisationId owner,
    String title,
    RaceStage stage,
    Instant stageSince,
    @MappedCollection(idColumn = "race_id", keyColumn = "position") List<RaceMilestone> milestones,
    @MappedCollection(idColumn = "race_id", keyColumn = "position") List<Racer> racers,
    @Nullable String endedBecause,
    String begunBy,
    boolean sample,
    Instant createdAt) {

  /** Its type among things of all kinds. */
  static final String TYPE = "race";

  static Race begin(
      Scenario need, List<RaceMilestone> milestones, List<Racer> racers, String by, Instant now) {
    return new Race(
        UUID.randomUUID(),
        null,
        need.id(),
        need.organisationId(),
        need.title(),
        RaceStage.RUNNING,
        now,
        milestones,
        racers,
        null,
        by,
        false,
        now);
  }

  /** Counts its changes from 0. */
  public long number() {
    return version == null ? 0 : version;
  }

  /** Whether it goes on. */
  public boolean running() {
    return stage == RaceStage.RUNNING;
  }

  /** The address of its page, without the server. */
  public String address() {
    return "/races/" + id;
  }

  /** The one that an engagement brought here. */
  Racer racer(UUID engagement) {
    return racers.stream()
        .filter(each -> each.engagement().equals(engagement))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("race.not-found"));
  }

  /** The milestone at a place, from 0. */
  RaceMilestone milestone(int at) {
    if (at < 0 || at >= milestones.size()) {
      throw Refusal.notFound("race.not-found");
    }
    return milestones.get(at);
  }

  Race decided(List<Racer> racers, Instant now) {
    return ended(RaceStage.DECIDED, racers, null, now);
  }

  Race cancelled(String because, Instant now) {
    return ended(RaceStage.CANCELLED, racers, because, now);
  }

  private Race ended(RaceStage stage, List<Racer> racers, @Nullable String because, Instant now) {
    return new Race(
        id,
        version,
        scenarioId,
        owner,
        title,
        stage,
        now,
        milestones,
        racers,
        because,
        begunBy,
        sample,
        createdAt);
  }
}
