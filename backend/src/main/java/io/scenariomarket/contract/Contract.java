package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.Tracked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** The contract of an engagement, which has one at most. */
@Table("contract")
public class Contract implements Tracked {

  /** Its type among items of all kinds. */
  static final String TYPE = "contract";

  @Id private final EngagementId id;
  @Version private @Nullable Long version;
  private final OrganisationId needOwner;
  private final OrganisationId supplier;
  private ContractState state;
  private int edition;
  @Embedded.Empty private ContractContent terms;
  @Embedded.Empty private Progress progress;

  @Embedded.Nullable(prefix = "outcome_")
  private @Nullable Outcome outcome;

  private @Nullable Instant needConfirmedAt;
  private @Nullable Instant supplierConfirmedAt;
  private final Instant createdAt;
  private Instant updatedAt;

  Contract(
      EngagementId id,
      @Nullable Long version,
      OrganisationId needOwner,
      OrganisationId supplier,
      ContractState state,
      int edition,
      ContractContent terms,
      Progress progress,
      @Nullable Outcome outcome,
      @Nullable Instant needConfirmedAt,
      @Nullable Instant supplierConfirmedAt,
      Instant createdAt,
      Instant updatedAt) {
    this.id = id;
    this.version = version;
    this.needOwner = needOwner;
    this.supplier = supplier;
    this.state = state;
    this.edition = edition;
    this.terms = terms;
    this.progress = progress;
    this.outcome = outcome;
    this.needConfirmedAt = needConfirmedAt;
    this.supplierConfirmedAt = supplierConfirmedAt;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
  }

  /** The first edition. */
  static Contract draft(Engagement engagement, ContractContent terms, Instant now) {
    var pair = engagement.pair();
    return new Contract(
        engagement.id(),
        null,
        pair.needOwner(),
        pair.supplier(),
        ContractState.DRAFT,
        1,
        terms,
        Progress.NONE,
        null,
        null,
        null,
        now,
        now);
  }

  /** One of a marked sample that both sides confirmed some time ago. */
  static Contract sample(
      Engagement engagement,
      ContractContent terms,
      Progress progress,
      @Nullable Outcome outcome,
      Instant at) {
    var signed = draft(engagement, terms, at);
    signed.confirm(List.of(Part.NEED, Part.SUPPLIER), at);
    signed.progress(progress, at);
    signed.outcome(outcome, at);
    return signed;
  }

  /** Says something else from now on, which nobody has confirmed yet. */
  void revise(ContractContent changed, Instant now) {
    terms = changed;
    edition++;
    needConfirmedAt = null;
    supplierConfirmedAt = null;
    updatedAt = now;
  }

  /** Some sides confirm what it says; once both have, it holds. */
  void confirm(Collection<Part> sides, Instant now) {
    if (sides.contains(Part.NEED) && needConfirmedAt == null) {
      needConfirmedAt = now;
    }
    if (sides.contains(Part.SUPPLIER) && supplierConfirmedAt == null) {
      supplierConfirmedAt = now;
    }
    if (awaited().isEmpty()) {
      state = ContractState.CONFIRMED;
    }
    updatedAt = now;
  }

  /** Both sides agreed on something else after they had signed it. */
  void amend(ContractContent changed, Instant now) {
    terms = changed;
    edition++;
    needConfirmedAt = now;
    supplierConfirmedAt = now;
    updatedAt = now;
  }

  /** It was kept so far. */
  void progress(Progress changed, Instant now) {
    progress = changed;
    updatedAt = now;
  }

  /** This came of it, as somebody says; {@code null} where that is open again. */
  void outcome(@Nullable Outcome said, Instant now) {
    outcome = said;
    updatedAt = now;
  }

  /** It will not be confirmed any more. */
  void avoid(Instant now) {
    state = ContractState.VOID;
    updatedAt = now;
  }

  /** The engagement that it belongs to, which identifies it. */
  public EngagementId id() {
    return id;
  }

  @Override
  public ItemRef ref() {
    return new ItemRef(TYPE, id.value());
  }

  @Override
  public String title() {
    return terms.title();
  }

  /** The organisation of a side. */
  OrganisationId organisation(Part side) {
    return side == Part.NEED ? needOwner : supplier;
  }

  @Override
  public List<OrganisationId> parties() {
    return List.of(needOwner, supplier);
  }

  @Override
  public List<OrganisationId> awaited() {
    return Stream.of(Part.NEED, Part.SUPPLIER)
        .filter(side -> confirmedAt(side) == null)
        .map(this::organisation)
        .toList();
  }

  @Override
  public ContractState state() {
    return state;
  }

  @Override
  public long version() {
    return version == null ? 0 : version;
  }

  /** Counts from 1 what it said; a confirmation is of one edition alone. */
  public int edition() {
    return edition;
  }

  /** What the sides agree on. */
  public ContractContent terms() {
    return terms;
  }

  /** How far it was kept. */
  public Progress progress() {
    return progress;
  }

  /** What came of it; {@code null} while nobody has said so. */
  public @Nullable Outcome outcome() {
    return outcome;
  }

  /** How far it was kept once what is paid after all milestones is due, if anything is. */
  Progress restDue(LocalDate today) {
    var at = terms.milestones().size();
    return at < terms.steps() && progress.step(at).payment(terms.share(at)) == Payment.NOT_DUE
        ? progress.with(at, rest -> rest.due(null, today))
        : progress;
  }

  /**
   * Refuses whoever read another version.
   *
   * @throws Refusal when somebody was faster
   */
  void require(long read) {
    if (version() != read) {
      throw Refusal.changedInBetween();
    }
  }

  @Override
  public Kept content() {
    return Kept.of(terms, progress, outcome);
  }

  /** When a side confirmed what it says; {@code null} while it has not. */
  public @Nullable Instant confirmedAt(Part side) {
    return side == Part.NEED ? needConfirmedAt : supplierConfirmedAt;
  }

  @Override
  public @Nullable LocalDate validUntil() {
    return null;
  }

  /** Its history tells who drafted it. */
  @Override
  public @Nullable String author() {
    return null;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
