package io.scenariomarket.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** An organisation that posts needs, offers capabilities, or both. */
@Table("organisation")
public class Organisation {

  @Id private final OrganisationId id;
  @Version private @Nullable Long version;
  @Embedded.Empty private OrganisationProfile profile;
  private final boolean sample;
  private final Instant createdAt;
  private Instant updatedAt;

  @PersistenceCreator
  Organisation(
      OrganisationId id,
      @Nullable Long version,
      OrganisationProfile profile,
      boolean sample,
      Instant createdAt,
      Instant updatedAt) {
    this.id = id;
    this.version = version;
    this.profile = profile;
    this.sample = sample;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
  }

  static Organisation register(OrganisationProfile profile, Instant now) {
    return new Organisation(new OrganisationId(UUID.randomUUID()), null, profile, false, now, now);
  }

  /** A marked sample with a known id, so that loading the samples again changes nothing. */
  static Organisation sample(OrganisationId id, OrganisationProfile profile, Instant now) {
    return new Organisation(id, null, profile, true, now, now);
  }

  void revise(OrganisationProfile profile, Instant now) {
    this.profile = profile;
    this.updatedAt = now;
  }

  public OrganisationId id() {
    return id;
  }

  /** Counts the saved changes from 0. */
  public long version() {
    return version == null ? 0 : version;
  }

  public OrganisationProfile profile() {
    return profile;
  }

  public String name() {
    return profile.name();
  }

  public boolean sample() {
    return sample;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
