package io.scenariomarket.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A call for scenarios.
 *
 * @param theme what is called for, in a line
 * @param tracks of which industry tracks; empty is any
 * @param text what is wanted, from whom, and what becomes of it
 * @param startsOn the first day on which something can be sent in
 * @param endsOn the last one
 * @param target how many scenarios are wanted
 * @param createdBy subject of whoever runs it
 * @param remindedAt when its end was pointed out; {@code null} before
 */
@Table("campaign")
record Campaign(
    @Id UUID id,
    @Version @Nullable Long version,
    State state,
    String theme,
    List<String> tracks,
    String text,
    LocalDate startsOn,
    LocalDate endsOn,
    int target,
    String createdBy,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant remindedAt) {

  /** Who may see it, and whether it takes anything in. */
  enum State {
    /** Only the task force sees it. */
    DRAFT,
    PUBLISHED,
    /** Everybody sees it, and it takes nothing in any more. */
    CLOSED
  }

  /** Whether something can be sent in on a day. */
  boolean open(LocalDate day) {
    return state == State.PUBLISHED && !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }

  boolean published() {
    return state != State.DRAFT;
  }

  public long number() {
    return version == null ? 0 : version;
  }

  static Campaign draft(CampaignContent content, String by, Instant now) {
    return new Campaign(
        UUID.randomUUID(),
        null,
        State.DRAFT,
        content.theme(),
        content.tracks(),
        content.text(),
        content.from(),
        content.to(),
        content.wanted(),
        by,
        now,
        now,
        null);
  }

  /** A later end is pointed out anew. */
  Campaign revised(CampaignContent content, Instant now) {
    return new Campaign(
        id,
        version,
        state,
        content.theme(),
        content.tracks(),
        content.text(),
        content.from(),
        content.to(),
        content.wanted(),
        createdBy,
        createdAt,
        now,
        content.to().isAfter(endsOn) ? null : remindedAt);
  }

  Campaign in(State state, Instant now) {
    return new Campaign(
        id,
        version,
        state,
        theme,
        tracks,
        text,
        startsOn,
        endsOn,
        target,
        createdBy,
        createdAt,
        now,
        remindedAt);
  }

  Campaign reminded(Instant now) {
    return new Campaign(
        id, version, state, theme, tracks, text, startsOn, endsOn, target, createdBy, createdAt,
        updatedAt, now);
  }
}
