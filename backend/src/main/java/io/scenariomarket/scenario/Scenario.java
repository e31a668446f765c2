package io.scenariomarket.scenario;

import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** An application-scenario need of an organisation. */
@Table("scenario")
public class Scenario {

  @Id private final ScenarioId id;
  @Version private @Nullable Long version;
  private OrganisationId organisationId;
  private ScenarioState state;
  private final boolean sample;
  private final String createdBy;
  private final Instant createdAt;
  private Instant updatedAt;
  @Embedded.Empty private ScenarioContent content;

  @PersistenceCreator
  Scenario(
      ScenarioId id,
      @Nullable Long version,
      OrganisationId organisationId,
      ScenarioState state,
      boolean sample,
      String createdBy,
      Instant createdAt,
      Instant updatedAt,
      ScenarioContent content) {
    this.id = id;
    this.version = version;
    this.organisationId = organisationId;
    this.state = state;
    this.sample = sample;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
    this.content = content;
  }

  /** A new need. */
  static Scenario post(
      OrganisationId organisation,
      ScenarioState state,
      ScenarioContent content,
      String author,
      Instant now) {
    return new Scenario(
        new ScenarioId(UUID.randomUUID()),
        null,
        organisation,
        state,
        false,
        author,
        now,
        now,
        content);
  }

  /** A marked sample with a known id, so that loading the samples again changes nothing. */
  static Scenario sample(
      ScenarioId id,
      OrganisationId organisation,
      ScenarioState state,
      ScenarioContent content,
      Instant now) {
    return new Scenario(id, null, organisation, state, true, "sample", now, now, content);
  }

  void revise(ScenarioContent content, Instant now) {
    this.content = content;
    this.updatedAt = now;
  }

  void moveTo(ScenarioState next, Instant now) {
    this.state = next;
    this.updatedAt = now;
  }

  /** Gives it to the organisation whose need it turned out to be. */
  void handOver(OrganisationId organisation, Instant now) {
    this.organisationId = organisation;
    this.updatedAt = now;
  }

  public ScenarioId id() {
    return id;
  }

  /** Counts the saved changes from 0. */
  public long version() {
    return version == null ? 0 : version;
  }

  public OrganisationId organisationId() {
    return organisationId;
  }

  public ScenarioState state() {
    return state;
  }

  public boolean sample() {
    return sample;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public ScenarioContent content() {
    return content;
  }
}
