package io.scenariomarket.mining;

import io.scenariomarket.extraction.CandidateKind;
import io.scenariomarket.extraction.Proposal;
import io.scenariomarket.extraction.Span;
import io.scenariomarket.extraction.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A statement of a document that waits for a curator's decision, or has got one.
 *
 * @param position its place among the document's candidates, from 0
 * @param says what is stated, as found or as a curator has changed it
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
    @Embedded.Empty Statement says,
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
    MODEL,
    /** A curator marked its sentence. */
    HAND
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
    return says.kind() == CandidateKind.CAPABILITY;
  }

  public String title() {
    return says.title();
  }

  /** What was just found, for a decision. */
  static Candidate of(UUID document, int position, Proposal found, Source source) {
    return new Candidate(
        UUID.randomUUID(),
        null,
        document,
        position,
        found.statement(),
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

  Candidate alike(Set<Likeness> likenesses) {
    return with(says, state, itemType, itemId, decidedBy, decidedAt, likenesses);
  }

  /** The same with a decision on it. */
  Candidate decided(
      State decision, @Nullable String type, @Nullable UUID item, String by, Instant at) {
    return with(says, decision, type, item, by, at, likenesses);
  }

  /** The same as if nothing had been decided. */
  Candidate undecided() {
    return with(says, State.OPEN, null, null, null, null, likenesses);
  }

  /** The same with what a curator, or a candidate merged into it, says of it. */
  Candidate revised(Statement revision) {
    return with(revision, state, itemType, itemId, decidedBy, decidedAt, likenesses);
  }

  private Candidate with(
      Statement says,
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
        says,
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
