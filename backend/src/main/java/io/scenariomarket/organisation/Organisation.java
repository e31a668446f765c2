package io.scenariomarket.organisation;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Owned;
import io.scenariomarket.identity.Owner;
import io.scenariomarket.shared.Refusal;
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
public class Organisation implements Owner, Owned {

  @Id private final OrganisationId id;
  @Version private @Nullable Long version;
  @Embedded.Empty private OrganisationProfile profile;
  private String foldedName;
  private OrganisationState state;
  private @Nullable String stateReason;
  private @Nullable Instant stateSince;
  private final boolean sample;
  private final Instant createdAt;
  private Instant updatedAt;

  @PersistenceCreator
  Organisation(
      OrganisationId id,
      @Nullable Long version,
      OrganisationProfile profile,
      String foldedName,
      OrganisationState state,
      @Nullable String stateReason,
      @Nullable Instant stateSince,
      boolean sample,
      Instant createdAt,
      Instant updatedAt) {
    this.id = id;
    this.version = version;
    this.profile = profile;
    this.foldedName = foldedName;
    this.state = state;
    this.stateReason = stateReason;
    this.stateSince = stateSince;
    this.sample = sample;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
  }

  /** A new organisation, for the task force to approve. */
  static Organisation register(OrganisationProfile profile, Instant now) {
    return new Organisation(
        new OrganisationId(UUID.randomUUID()),
        null,
        profile,
        foldedName(profile.name()),
        OrganisationState.PENDING,
        null,
        now,
        false,
        now,
        now);
  }

  /** A marked sample with a known id, so that loading the samples again changes nothing. */
  static Organisation sample(OrganisationId id, OrganisationProfile profile, Instant now) {
    return approved(id, profile, true, now);
  }

  /** An organisation that the zone itself enters: approved with that. */
  static Organisation enter(OrganisationId id, OrganisationProfile profile, Instant now) {
    return approved(id, profile, false, now);
  }

  private static Organisation approved(
      OrganisationId id, OrganisationProfile profile, boolean sample, Instant now) {
    return new Organisation(
        id,
        null,
        profile,
        foldedName(profile.name()),
        OrganisationState.APPROVED,
        null,
        now,
        sample,
        now,
        now);
  }

  /** A name without what people write now this way and now that: script, width, case, spaces. */
  static String foldedName(String name) {
    return Folding.fold(name).replaceAll("[\\s\\p{Z}\\p{Cf}()（）·]+", "");
  }

  void revise(OrganisationProfile profile, Instant now) {
    this.profile = profile;
    this.foldedName = foldedName(profile.name());
    this.updatedAt = now;
  }

  /**
   * Moves it on.
   *
   * @param reason why, for its members to read; {@code null} where there is nothing to explain
   * @throws Refusal when it cannot go there from where it stands
   */
  void moveTo(OrganisationState next, @Nullable String reason, Instant now) {
    if (!state.leadsTo(next)) {
      throw Refusal.conflict("organisation.state.conflict");
    }
    this.state = next;
    this.stateReason = reason;
    this.stateSince = now;
    this.updatedAt = now;
  }

  @Override
  public OrganisationId id() {
    return id;
  }

  @Override
  public UUID itemId() {
    return id.value();
  }

  @Override
  public OrganisationId organisationId() {
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

  public OrganisationState state() {
    return state;
  }

  /** Why it was returned or suspended, in the task force's words. */
  public @Nullable String stateReason() {
    return stateReason;
  }

  /** Since when it stands where it does; unknown for what was registered long ago. */
  public @Nullable Instant stateSince() {
    return stateSince;
  }

  @Override
  public boolean approved() {
    return state == OrganisationState.APPROVED;
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
