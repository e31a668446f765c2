package io.scenariomarket.award;

import io.scenariomarket.selection.Criterion;
import io.scenariomarket.shared.ItemType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An award round, from its draft to its result.
 *
 * @param kinds the names of the kinds that can be nominated
 * @param awards how many there are at most
 * @param deadline from when on no nomination is taken any more
 * @param calledAt since when everybody may read its terms; {@code null} before
 * @param decision what the jury decided and why; {@code null} before
 * @param number which result of the market it is; {@code null} before it is published
 * @param endedBecause why it was called off; {@code null} unless it was
 * @param begunBy subject of whoever began it
 */
@Table("award_round")
record AwardRound(
    @Id UUID id,
    @Version @Nullable Long version,
    String title,
    String terms,
    List<String> kinds,
    int awards,
    Instant deadline,
    @MappedCollection(idColumn = "round_id", keyColumn = "position") List<Line> lines,
    RoundStage stage,
    Instant stageSince,
    @Nullable Instant calledAt,
    @Nullable String decision,
    @Nullable Integer number,
    @Nullable Instant publishedAt,
    @Nullable String endedBecause,
    String begunBy,
    boolean sample,
    Instant createdAt) {

  /** Its type among things of all kinds. */
  static final ItemType TYPE = new ItemType("award");

  /** A criterion at its place. */
  @Table("award_criterion")
  record Line(@Embedded.Empty Criterion criterion) {}

  static AwardRound drafted(UUID id, RoundContent content, String by, boolean sample, Instant now) {
    return new AwardRound(
        id,
        null,
        content.title(),
        content.terms(),
        names(content),
        content.awards(),
        Objects.requireNonNull(content.deadline()),
        lines(content),
        RoundStage.DRAFT,
        now,
        null,
        null,
        null,
        null,
        null,
        by,
        sample,
        now);
  }

  private static List<String> names(RoundContent content) {
    return content.kinds().stream().map(Enum::name).distinct().toList();
  }

  private static List<Line> lines(RoundContent content) {
    return content.criteria().stream().map(Line::new).toList();
  }

  /** Counts its changes from 0. */
  public long revision() {
    return version == null ? 0 : version;
  }

  /** The address of its page, without the server. */
  public String address() {
    return TYPE.address(id);
  }

  public List<Criterion> criteria() {
    return lines.stream().map(Line::criterion).toList();
  }

  boolean takes(NomineeKind kind) {
    return kinds.contains(kind.name());
  }

  /** Whether a nomination that comes at a moment is in time: before the deadline. */
  boolean takesNominations(Instant now) {
    return stage == RoundStage.OPEN && now.isBefore(deadline);
  }

  /** Whether something can be done at a moment, as far as that lies with the deadline. */
  boolean inTime(RoundAction action, Instant now) {
    return switch (action) {
      case NOMINATE, WITHDRAW, EXTEND -> takesNominations(now);
      case OPEN_SCORING -> !takesNominations(now);
      default -> true;
    };
  }

  AwardRound with(RoundContent content) {
    return new AwardRound(
        id,
        version,
        content.title(),
        content.terms(),
        names(content),
        content.awards(),
        Objects.requireNonNull(content.deadline()),
        lines(content),
        stage,
        stageSince,
        calledAt,
        decision,
        number,
        publishedAt,
        endedBecause,
        begunBy,
        sample,
        createdAt);
  }

  AwardRound until(Instant later) {
    return copy(stage, later, stageSince, decision, null, null);
  }

  AwardRound decided(String words, Instant now) {
    return copy(RoundStage.DECIDED, deadline, now, words, null, null);
  }

  AwardRound published(int asNumber, Instant now) {
    return copy(RoundStage.PUBLISHED, deadline, now, decision, asNumber, null);
  }

  AwardRound cancelled(String because, Instant now) {
    return copy(RoundStage.CANCELLED, deadline, now, decision, null, because);
  }

  /** At the stage to which an action leads that says nothing else. */
  AwardRound after(RoundAction action, Instant now) {
    return copy(action.to(stage), deadline, now, decision, null, null);
  }

  private AwardRound copy(
      RoundStage to,
      Instant deadline,
      Instant since,
      @Nullable String decision,
      @Nullable Integer number,
      @Nullable String because) {
    return new AwardRound(
        id,
        version,
        title,
        terms,
        kinds,
        awards,
        deadline,
        lines,
        to,
        since,
        stage == RoundStage.DRAFT && to == RoundStage.OPEN ? since : calledAt,
        decision,
        number,
        number == null ? null : since,
        because,
        begunBy,
        sample,
        createdAt);
  }
}
