package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.Tracked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A need and a capability that somebody brought together. */
@Table("engagement")
public class Engagement implements Tracked {

  /** Its type among items of all kinds. */
  public static final String TYPE = "engagement";

  @Id private final EngagementId id;
  @Version private @Nullable Long version;
  @Embedded.Empty private final Pair pair;
  private EngagementState state;
  private Instant stateSince;
  @Embedded.Empty private Term term;
  private @Nullable String message;
  @Embedded.Nullable private @Nullable Ending ending;
  private final Part openedAs;
  private final String openedBy;
  private @Nullable String needPerson;
  private @Nullable String supplierPerson;
  private final boolean sample;
  private final Instant createdAt;
  private Instant updatedAt;

  @PersistenceCreator
  Engagement(
      EngagementId id,
      @Nullable Long version,
      Pair pair,
      EngagementState state,
      Instant stateSince,
      Term term,
      @Nullable String message,
      @Nullable Ending ending,
      Part openedAs,
      String openedBy,
      @Nullable String needPerson,
      @Nullable String supplierPerson,
      boolean sample,
      Instant createdAt,
      Instant updatedAt) {
    this.id = id;
    this.version = version;
    this.pair = pair;
    this.state = state;
    this.stateSince = stateSince;
    this.term = term;
    this.message = message;
    this.ending = ending;
    this.openedAs = openedAs;
    this.openedBy = openedBy;
    this.needPerson = needPerson;
    this.supplierPerson = supplierPerson;
    this.sample = sample;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
  }

  /**
   * Begins one.
   *
   * @param message what is said to it; {@code null} for nothing
   */
  static Engagement begin(
      Pair pair, EngagementAction action, Mover mover, Term term, @Nullable String message) {
    var begun =
        begin(new EngagementId(UUID.randomUUID()), false, pair, action, mover, term, message);
    begun.handledBy(mover);
    return begun;
  }

  /** The same for a marked sample, of which nobody is told. */
  static Engagement sample(
      EngagementId id,
      Pair pair,
      EngagementAction action,
      Mover mover,
      Term term,
      @Nullable String message) {
    return begin(id, true, pair, action, mover, term, message);
  }

  private static Engagement begin(
      EngagementId id,
      boolean sample,
      Pair pair,
      EngagementAction action,
      Mover mover,
      Term term,
      @Nullable String message) {
    return new Engagement(
        id,
        null,
        pair,
        action.to(),
        mover.at(),
        term,
        message,
        null,
        mover.part(),
        mover.subject(),
        null,
        null,
        sample,
        mover.at(),
        mover.at());
  }

  /** Whoever moves an engagement, in which part, and when. */
  record Mover(String subject, Part part, Instant at) {

    /** The market itself. */
    static Mover market(Instant at) {
      return new Mover("", Part.SYSTEM, at);
    }
  }

  /** Moves it on; the caller has asked who may. */
  void move(EngagementAction action, Mover mover, Term term, @Nullable Ending ending) {
    this.state = action.to();
    this.stateSince = mover.at();
    this.updatedAt = mover.at();
    this.term = term;
    this.ending = ending;
    handledBy(mover);
  }

  /** Notes that the supplier answered something, which leads nowhere else. */
  void answered(Mover mover) {
    this.updatedAt = mover.at();
    handledBy(mover);
  }

  void expect(Term term) {
    this.term = term;
  }

  /** Who did something for a side last is who is told of what follows. */
  private void handledBy(Mover mover) {
    switch (mover.part()) {
      case NEED -> needPerson = mover.subject();
      case SUPPLIER -> supplierPerson = mover.subject();
      case BROKER, SYSTEM -> {}
    }
  }

  public EngagementId id() {
    return id;
  }

  @Override
  public ItemRef ref() {
    return new ItemRef(TYPE, id.value());
  }

  @Override
  public String title() {
    return pair.title();
  }

  public Pair pair() {
    return pair;
  }

  @Override
  public List<OrganisationId> parties() {
    return List.of(pair.needOwner(), pair.supplier());
  }

  @Override
  public List<OrganisationId> awaited() {
    return Stream.of(Part.NEED, Part.SUPPLIER)
        .filter(state.awaited()::contains)
        .map(pair::organisation)
        .toList();
  }

  @Override
  public EngagementState state() {
    return state;
  }

  public Instant stateSince() {
    return stateSince;
  }

  @Override
  public long version() {
    return version == null ? 0 : version;
  }

  /** What is said in it, for the history. */
  @Override
  public Said content() {
    return new Said(
        message, ending == null ? null : ending.reason(), ending == null ? null : ending.words());
  }

  /** What is said in an engagement, as versions keep it. */
  record Said(
      @Nullable String message, @Nullable DeclineReason reason, @Nullable String reasonWords) {}

  public Term term() {
    return term;
  }

  @Override
  public @Nullable LocalDate validUntil() {
    return term.dueOn();
  }

  @Override
  public @Nullable LocalDate dueOn() {
    return term.dueOn();
  }

  @Override
  public ItemRef about() {
    return ItemRef.scenario(pair.scenarioId().value());
  }

  /** What whoever began it said to it; {@code null} for nothing. */
  public @Nullable String message() {
    return message;
  }

  /** Why it ended; {@code null} while it has not, or it came to what was wanted. */
  public @Nullable Ending ending() {
    return ending;
  }

  /** In which part somebody began it. */
  public Part openedAs() {
    return openedAs;
  }

  @Override
  public @Nullable String author() {
    return sample ? null : openedBy;
  }

  /** Whoever last did something for a side; {@code null} for nobody yet, or who has left. */
  @Nullable String person(Part side) {
    return side == Part.NEED ? needPerson : supplierPerson;
  }

  /** Whether it is a marked sample. */
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
