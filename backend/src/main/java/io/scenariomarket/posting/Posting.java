package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Owned;
import io.scenariomarket.work.Tracked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * What an organisation posted: an item with a lifecycle.
 *
 * @param <I> identifies it
 * @param <S> the states of its kind
 * @param <C> what it says
 */
public abstract class Posting<I, S extends PostingState, C extends PostingContent<C>>
    implements Tracked, Owned {

  @Id private final I id;
  @Version private @Nullable Long version;
  private OrganisationId organisationId;
  private S state;
  private final boolean sample;
  private final String createdBy;
  private final Instant createdAt;
  private Instant updatedAt;
  @Embedded.Empty private C content;

  /** An item as it was stored. */
  protected Posting(
      I id,
      @Nullable Long version,
      OrganisationId organisationId,
      S state,
      boolean sample,
      String createdBy,
      Instant createdAt,
      Instant updatedAt,
      C content) {
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

  /** A new item. */
  protected Posting(Origin<I, S> origin, C content) {
    this(
        origin.id(),
        null,
        origin.organisation(),
        origin.state(),
        origin.sample(),
        origin.author(),
        origin.at(),
        origin.at(),
        content);
  }

  @Override
  public String title() {
    return content.title();
  }

  @Override
  public List<String> topics() {
    return content.topics();
  }

  @Override
  public @Nullable LocalDate validUntil() {
    return content.validUntil();
  }

  void revise(C content, Instant now) {
    this.content = content;
    this.updatedAt = now;
  }

  void moveTo(S next, Instant now) {
    this.state = next;
    this.updatedAt = now;
  }

  /** Gives it to the organisation to which it turned out to belong. */
  void handOver(OrganisationId organisation, Instant now) {
    this.organisationId = organisation;
    this.updatedAt = now;
  }

  public I id() {
    return id;
  }

  @Override
  public long version() {
    return version == null ? 0 : version;
  }

  @Override
  public List<OrganisationId> parties() {
    return List.of(organisationId);
  }

  @Override
  public UUID itemId() {
    return ref().id();
  }

  @Override
  public OrganisationId organisationId() {
    return organisationId;
  }

  @Override
  public S state() {
    return state;
  }

  /** Whether it is a marked sample, which nobody wrote. */
  public boolean sample() {
    return sample;
  }

  @Override
  public @Nullable String author() {
    return sample ? null : createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  @Override
  public C content() {
    return content;
  }
}
