package io.scenariomarket.catalogue;

import io.scenariomarket.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One edition of a numbered list, without its items. Once published it changes its state only. */
@Table("market_list")
public class MarketList {

  @Id private final ListId id;
  @Version private @Nullable Long version;
  private final ListKind kind;
  private @Nullable Integer year;
  private @Nullable Integer number;
  private final int edition;
  @Embedded.Empty private ListText text;
  private ListState state;
  private @Nullable ListId replacedBy;
  private final String createdBy;
  private final Instant createdAt;
  private Instant updatedAt;
  private @Nullable String publishedBy;
  private @Nullable Instant publishedAt;
  private @Nullable Instant endedAt;

  @PersistenceCreator
  MarketList(
      ListId id,
      @Nullable Long version,
      ListKind kind,
      @Nullable Integer year,
      @Nullable Integer number,
      int edition,
      ListText text,
      ListState state,
      @Nullable ListId replacedBy,
      String createdBy,
      Instant createdAt,
      Instant updatedAt,
      @Nullable String publishedBy,
      @Nullable Instant publishedAt,
      @Nullable Instant endedAt) {
    this.id = id;
    this.version = version;
    this.kind = kind;
    this.year = year;
    this.number = number;
    this.edition = edition;
    this.text = text;
    this.state = state;
    this.replacedBy = replacedBy;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
    this.publishedBy = publishedBy;
    this.publishedAt = publishedAt;
    this.endedAt = endedAt;
  }

  /** A new list, which has no number before it is published. */
  static MarketList draft(ListKind kind, ListText text, String author, Instant now) {
    return draft(kind, null, 1, text, author, now);
  }

  /** A draft of the next edition of this list. */
  MarketList nextEdition(int edition, String author, Instant now) {
    return draft(kind, number().orElseThrow(), edition, text, author, now);
  }

  private static MarketList draft(
      ListKind kind,
      @Nullable ListNumber number,
      int edition,
      ListText text,
      String author,
      Instant now) {
    return new MarketList(
        new ListId(UUID.randomUUID()),
        null,
        kind,
        number == null ? null : number.year(),
        number == null ? null : number.number(),
        edition,
        text,
        ListState.DRAFT,
        null,
        author,
        now,
        now,
        null,
        null,
        null);
  }

  void revise(ListText text, Instant now) {
    if (state != ListState.DRAFT) {
      throw Refusal.conflict("list.frozen");
    }
    this.text = text;
    this.updatedAt = now;
  }

  /** Settles it for good under a number. */
  void publish(ListNumber number, String publisher, Instant now) {
    moveTo(ListState.PUBLISHED, now);
    this.year = number.year();
    this.number = number.number();
    this.publishedBy = publisher;
    this.publishedAt = now;
  }

  /** Notes that another edition or list has taken its place. */
  void supersede(ListId by, Instant now) {
    moveTo(ListState.SUPERSEDED, now);
    this.replacedBy = by;
    this.endedAt = now;
  }

  /** Notes that it holds no longer. */
  void expire(Instant now) {
    moveTo(ListState.EXPIRED, now);
    this.endedAt = now;
  }

  private void moveTo(ListState next, Instant now) {
    if (!state.leadsTo(next)) {
      throw Refusal.conflict("list.state.conflict");
    }
    this.state = next;
    this.updatedAt = now;
  }

  public ListId id() {
    return id;
  }

  /** Counts the saved changes from 0. */
  public long version() {
    return version == null ? 0 : version;
  }

  public ListKind kind() {
    return kind;
  }

  /** Its number; empty for the draft of a list that was never published. */
  public Optional<ListNumber> number() {
    return number == null ? Optional.empty() : Optional.of(new ListNumber(year, number));
  }

  /** Which edition of its number it is, from 1. */
  public int edition() {
    return edition;
  }

  public ListText text() {
    return text;
  }

  public ListState state() {
    return state;
  }

  /** What has taken its place. */
  public Optional<ListId> replacedBy() {
    return Optional.ofNullable(replacedBy);
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** When it was published; {@code null} for a draft. */
  public @Nullable Instant publishedAt() {
    return publishedAt;
  }

  /** When it was superseded or expired; {@code null} while it is in force. */
  public @Nullable Instant endedAt() {
    return endedAt;
  }

  /** Where it is to be read, for ever; the address of a draft is that of its editor. */
  public String path() {
    return number()
        .filter(_ -> state.published())
        .map(of -> "/lists/" + kind.path() + "/" + of + "/" + edition)
        .orElse("/work/lists/" + id);
  }

  /** The last day on which it holds, if it has one. */
  public @Nullable LocalDate periodTo() {
    return text.periodTo();
  }
}
