package io.scenariomarket.award;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.selection.Assessed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A nomination.
 *
 * @param item identifies who or what is nominated among those of its kind
 * @param title what it is called, as it was when it was nominated
 * @param partyIds the organisations behind it
 * @param names what these are called, in the same order
 * @param words why it is nominated
 * @param organisation which nominated itself; {@code null} where the task force did
 * @param nominatedBy subject of whoever did; {@code null} where that is not known any more
 * @param checkWords why it was admitted or not; {@code null} before
 * @param outcomeWords what it is awarded for, or why not; {@code null} for nothing
 * @param place by its score, 1 for the best; {@code null} before the jury decided
 * @param certificate its number in the result, from 1; {@code null} for none
 * @param code by which anybody verifies its certificate; {@code null} for none
 */
@Table("award_nomination")
record Nomination(
    @Id UUID id,
    @Version @Nullable Long version,
    UUID roundId,
    NomineeKind kind,
    UUID item,
    String title,
    @Column("parties") List<String> partyIds,
    List<String> names,
    List<String> tracks,
    String words,
    @Nullable OrganisationId organisation,
    @Nullable String nominatedBy,
    Instant nominatedAt,
    NominationState state,
    @Nullable String checkWords,
    @Nullable String outcomeWords,
    @Nullable Integer place,
    @Nullable Integer certificate,
    @Nullable String code)
    implements Assessed {

  static final int MAX_WORDS = 2000;

  static Nomination of(
      AwardRound round,
      Nominee nominee,
      String words,
      @Nullable OrganisationId organisation,
      @Nullable String by,
      Instant now) {
    return new Nomination(
        UUID.randomUUID(),
        null,
        round.id(),
        nominee.kind(),
        nominee.id(),
        nominee.title(),
        nominee.parties().stream().map(OrganisationId::toString).toList(),
        nominee.names(),
        nominee.tracks(),
        words,
        organisation,
        by,
        now,
        NominationState.NOMINATED,
        null,
        null,
        null,
        null,
        null);
  }

  /** Counts its changes from 0. */
  public long revision() {
    return version == null ? 0 : version;
  }

  @Override
  public List<OrganisationId> parties() {
    return partyIds.stream().map(OrganisationId::of).toList();
  }

  @Override
  public boolean namedIn(String text) {
    return names.stream().anyMatch(text::contains);
  }

  /**
   * How far those may know that it is who nominated it: what the jury says is told with the result.
   */
  NominationState told(AwardRound round) {
    return state.judged() && round.stage() != RoundStage.PUBLISHED
        ? NominationState.ADMITTED
        : state;
  }

  Nomination checked(boolean admitted, String why) {
    return copy(
        admitted ? NominationState.ADMITTED : NominationState.REFUSED, why, null, null, null, null);
  }

  Nomination decided(boolean awarded, @Nullable String why, @Nullable Integer atPlace) {
    return copy(
        awarded ? NominationState.AWARDED : NominationState.NOT_AWARDED,
        checkWords,
        why,
        atPlace,
        null,
        null);
  }

  Nomination certified(int number, String byCode) {
    return copy(state, checkWords, outcomeWords, place, number, byCode);
  }

  private Nomination copy(
      NominationState state,
      @Nullable String checkWords,
      @Nullable String outcomeWords,
      @Nullable Integer place,
      @Nullable Integer certificate,
      @Nullable String code) {
    return new Nomination(
        id,
        version,
        roundId,
        kind,
        item,
        title,
        partyIds,
        names,
        tracks,
        words,
        organisation,
        nominatedBy,
        nominatedAt,
        state,
        checkWords,
        outcomeWords,
        place,
        certificate,
        code);
  }
}
