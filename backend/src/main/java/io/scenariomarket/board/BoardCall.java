package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.shared.ItemType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A need on a board, from its proposal to what came of it.
 *
 * @param owner whose need it is
 * @param title what the need was called when it was proposed
 * @param terms on which bids are called for; {@code null} before that
 * @param publishedAt when it was called for; {@code null} before that
 * @param deadline from when on no bid is taken any more; {@code null} before it is called for
 * @param nextStep what is to be done where it was not awarded; {@code null} otherwise
 * @param objectionsUntil from when on nobody can object to the award any more; {@code null} before
 *     that
 * @param grade how well it was done; {@code null} before that is said
 * @param steps what was done with it, in its order
 * @param proposedBy subject of whoever proposed it
 * @param sample whether it is a marked sample
 */
@Table("board_call")
record BoardCall(
    @Id UUID id,
    @Version @Nullable Long version,
    ScenarioId scenarioId,
    OrganisationId owner,
    String title,
    TechBoard board,
    CallStage stage,
    Instant stageSince,
    @Nullable String terms,
    @Nullable Instant publishedAt,
    @Nullable Instant deadline,
    @Nullable NextStep nextStep,
    @Nullable Instant objectionsUntil,
    @Nullable Grade grade,
    @MappedCollection(idColumn = "call_id", keyColumn = "position") List<CallStep> steps,
    String proposedBy,
    boolean sample,
    Instant createdAt) {

  /** Its type among things of all kinds. */
  static final ItemType TYPE = new ItemType("board");

  static BoardCall proposed(Scenario need, TechBoard board, String words, String by, Instant now) {
    return begun(UUID.randomUUID(), need, board, words, by, false, now);
  }

  /** A marked sample. */
  static BoardCall sample(UUID id, Scenario need, TechBoard board, String words, Instant at) {
    return begun(id, need, board, words, "sample", true, at);
  }

  private static BoardCall begun(
      UUID id,
      Scenario need,
      TechBoard board,
      String words,
      String by,
      boolean sample,
      Instant now) {
    return new BoardCall(
        id,
        null,
        need.id(),
        need.organisationId(),
        need.title(),
        board,
        CallStage.SCREENING,
        now,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(new CallStep(CallAction.PROPOSE, words, now)),
        by,
        sample,
        now);
  }

  /** Counts its changes from 0. */
  public long number() {
    return version == null ? 0 : version;
  }

  /** The address of its page, without the server. */
  public String address() {
    return TYPE.address(id);
  }

  /** Whether everybody may know of it. */
  public boolean published() {
    return publishedAt != null;
  }

  /** Whether a bid that comes at a moment is in time: before the deadline, and not upon it. */
  boolean takesBids(Instant now) {
    return stage == CallStage.OPEN && now.isBefore(Objects.requireNonNull(deadline));
  }

  /** Whether something can be done at a moment, as far as that lies with the deadline. */
  boolean inTime(CallAction action, Instant now) {
    return switch (action) {
      case EXTEND, BID, WITHDRAW_BID -> takesBids(now);
      case OPEN_BIDS -> !takesBids(now);
      case OBJECT -> announced(now);
      case CONFIRM -> !announced(now);
      default -> true;
    };
  }

  /** Whether its award can be objected to at a moment. */
  private boolean announced(Instant now) {
    return stage == CallStage.AWARDED && now.isBefore(Objects.requireNonNull(objectionsUntil));
  }

  BoardCall after(CallAction action, CallDecision decision, Instant now) {
    var to = action.to(stage);
    var publishes = action == CallAction.PUBLISH;
    return new BoardCall(
        id,
        version,
        scenarioId,
        owner,
        title,
        board,
        to,
        to == stage ? stageSince : now,
        publishes ? decision.words() : terms,
        publishes ? now : publishedAt,
        publishes || action == CallAction.EXTEND ? decision.deadline() : deadline,
        action == CallAction.FAIL ? decision.nextStep() : nextStep,
        action == CallAction.AWARD ? decision.deadline() : objectionsUntil,
        action == CallAction.GRADE ? decision.grade() : grade,
        Stream.concat(steps.stream(), Stream.of(new CallStep(action, decision.words(), now)))
            .toList(),
        proposedBy,
        sample,
        createdAt);
  }
}
