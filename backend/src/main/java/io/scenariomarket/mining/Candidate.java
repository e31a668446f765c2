package io.scenariomarket.mining;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A statement of a document that waits for a curator's decision, or has got one.
 *
 * @param position its place among the document's candidates, from 0
 * @param owner for a capability, who has it, as the document says
 * @param supply organisations named that could provide what is sought
 * @param demand organisations named that would use it
 * @param spanFrom where the words that state it begin in the document's text
 * @param itemType what {@code itemId} identifies: a scenario, a capability or a candidate
 * @param itemId what it became, or what it was found to be the same as
 */
@Table("mining_candidate")
record Candidate(
    @Id UUID id,
    @Version @Nullable Long version,
    UUID documentId,
    int position,
    CandidateKind kind,
    String title,
    List<String> tracks,
    @Nullable String direction,
    @Nullable String park,
    @Nullable String grade,
    @Nullable String owner,
    List<String> supply,
    List<String> demand,
    List<String> requirements,
    @Nullable String background,
    @Nullable String expectedResult,
    @Nullable String dataOpened,
    int spanFrom,
    int spanTo,
    int sentenceFrom,
    int sentenceTo,
    Source source,
    State state,
    @Nullable String itemType,
    @Nullable UUID itemId,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @MappedCollection(idColumn = "candidate_id") Set<Likeness> likenesses) {

  /** Who found it. */
  enum Source {
    RULES,
    MODEL
  }

  /** What has been decided. */
  enum State {
    OPEN,
    ACCEPTED,
    MERGED,
    REJECTED
  }

  /**
   * Something that it resembles.
   *
   * @param likeness 0 to 1
   */
  @Table("mining_likeness")
  record Likeness(String otherType, UUID otherId, double likeness) {

    /** The likeness in whole hundredths, as people are told it. */
    public int percent() {
      return (int) Math.round(100 * likeness);
    }
  }

  Span span() {
    return new Span(spanFrom, spanTo);
  }

  /** The whole sentence that states it, from the text of the document. */
  String sentence(String text) {
    var to = Math.clamp(sentenceTo, 0, text.length());
    return text.substring(Math.clamp(sentenceFrom, 0, to), to);
  }

  public boolean open() {
    return state == State.OPEN;
  }

  public boolean capability() {
    return kind == CandidateKind.CAPABILITY;
  }

  /** What was just found, for a decision. */
  static Candidate of(UUID document, int position, Proposal found, Source source) {
    return new Candidate(
        UUID.randomUUID(),
        null,
        document,
        position,
        found.kind(),
        found.title(),
        found.tracks(),
        found.direction(),
        found.park(),
        found.grade(),
        found.owner(),
        names(found, Mention.Side.SUPPLY),
        names(found, Mention.Side.DEMAND),
        found.requirements(),
        found.background(),
        found.expectedResult(),
        found.dataOpened(),
        found.span().from(),
        found.span().to(),
        found.sentence().from(),
        found.sentence().to(),
        source,
        State.OPEN,
        null,
        null,
        null,
        null,
        Set.of());
  }

  private static List<String> names(Proposal found, Mention.Side side) {
    return found.organisations().stream()
        .filter(each -> each.side() == side)
        .map(Mention::name)
        .toList();
  }

  Candidate alike(Set<Likeness> likenesses) {
    return with(state, itemType, itemId, decidedBy, decidedAt, likenesses);
  }

  /** The same with a decision on it. */
  Candidate decided(
      State decision, @Nullable String type, @Nullable UUID item, String by, Instant at) {
    return with(decision, type, item, by, at, likenesses);
  }

  /** The same as if nothing had been decided. */
  Candidate undecided() {
    return with(State.OPEN, null, null, null, null, likenesses);
  }

  private Candidate with(
      State state,
      @Nullable String itemType,
      @Nullable UUID itemId,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      Set<Likeness> likenesses) {
    return new Candidate(
        id,
        version,
        documentId,
        position,
        kind,
        title,
        tracks,
        direction,
        park,
        grade,
        owner,
        supply,
        demand,
        requirements,
        background,
        expectedResult,
        dataOpened,
        spanFrom,
        spanTo,
        sentenceFrom,
        sentenceTo,
        source,
        state,
        itemType,
        itemId,
        decidedBy,
        decidedAt,
        likenesses);
  }

  /** The same with what a curator, or a candidate merged into it, says of it. */
  Candidate revised(Revision revision) {
    return new Candidate(
        id,
        version,
        documentId,
        position,
        revision.kind(),
        revision.title(),
        revision.tracks(),
        revision.direction(),
        revision.park(),
        revision.grade(),
        revision.owner(),
        revision.supply(),
        revision.demand(),
        revision.requirements(),
        revision.background(),
        revision.expectedResult(),
        revision.dataOpened(),
        spanFrom,
        spanTo,
        sentenceFrom,
        sentenceTo,
        source,
        state,
        itemType,
        itemId,
        decidedBy,
        decidedAt,
        likenesses);
  }
}
