package io.scenariomarket.supplier;

import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** Something that an organisation can do for others. */
@Table("capability")
public class Capability {

  @Id private final CapabilityId id;
  @Version private @Nullable Long version;
  private OrganisationId organisationId;
  private CapabilityState state;
  private final boolean sample;
  private final String createdBy;
  private final Instant createdAt;
  private Instant updatedAt;
  @Embedded.Empty private CapabilityContent content;

  @PersistenceCreator
  Capability(
      CapabilityId id,
      @Nullable Long version,
      OrganisationId organisationId,
      CapabilityState state,
      boolean sample,
      String createdBy,
      Instant createdAt,
      Instant updatedAt,
      CapabilityContent content) {
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

  /** A new capability. */
  static Capability post(
      OrganisationId organisation,
      CapabilityState state,
      CapabilityContent content,
      String author,
      Instant now) {
    return new Capability(
        new CapabilityId(UUID.randomUUID()),
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
  static Capability sample(
      CapabilityId id,
      OrganisationId organisation,
      CapabilityState state,
      CapabilityContent content,
      Instant now) {
    return new Capability(id, null, organisation, state, true, "sample", now, now, content);
  }

  void revise(CapabilityContent content, Instant now) {
    this.content = content;
    this.updatedAt = now;
  }

  void moveTo(CapabilityState next, Instant now) {
    this.state = next;
    this.updatedAt = now;
  }

  /** Gives it to the organisation whose capability it turned out to be. */
  void handOver(OrganisationId organisation, Instant now) {
    this.organisationId = organisation;
    this.updatedAt = now;
  }

  public CapabilityId id() {
    return id;
  }

  /** Counts the saved changes from 0. */
  public long version() {
    return version == null ? 0 : version;
  }

  public OrganisationId organisationId() {
    return organisationId;
  }

  public CapabilityState state() {
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

  public CapabilityContent content() {
    return content;
  }
}
