package io.scenariomarket.selection;

import io.scenariomarket.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one assessor has to do in a selection, and did.
 *
 * @param assessor subject of the assessor
 * @param belongsTo for whom they assess
 * @param namedBy subject of whoever named them
 * @param declaredAt when they said which conflicts they have; {@code null} before
 * @param declaredOrganisations to whom they said that they are tied, where they do not know who
 *     takes part; {@code null} for nobody
 * @param conflicts those that they declared
 * @param marks what they give, in the order in which they gave it first
 * @param handedInAt when their points became final; {@code null} before
 */
@Table("score_sheet")
record ScoreSheet(
    @Id UUID id,
    @Version @Nullable Long version,
    SelectionId selectionId,
    String assessor,
    AssessorGroup belongsTo,
    String namedBy,
    Instant namedAt,
    @Nullable Instant declaredAt,
    @Nullable String declaredOrganisations,
    @MappedCollection(idColumn = "sheet_id", keyColumn = "position") List<Conflict> conflicts,
    @MappedCollection(idColumn = "sheet_id", keyColumn = "position") List<Mark> marks,
    @Nullable Instant handedInAt) {

  /**
   * What a candidate gets by a criterion.
   *
   * @param criterion where it stands among the criteria, from 0
   */
  @Table("score_sheet_mark")
  record Mark(UUID candidate, int criterion, @Embedded.Empty Score score) {

    boolean of(UUID candidate, int criterion) {
      return this.candidate.equals(candidate) && this.criterion == criterion;
    }

    Mark with(Score other) {
      return new Mark(candidate, criterion, other);
    }
  }

  static ScoreSheet named(
      SelectionId selection, String assessor, AssessorGroup group, String by, Instant now) {
    return new ScoreSheet(
        UUID.randomUUID(),
        null,
        selection,
        assessor,
        group,
        by,
        now,
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  /** Counts its changes from 0. */
  public long number() {
    return version == null ? 0 : version;
  }

  public boolean declared() {
    return declaredAt != null;
  }

  public boolean handedIn() {
    return handedInAt != null;
  }

  boolean of(String person) {
    return assessor.equals(person);
  }

  /** What a candidate gets by a criterion. */
  public Score score(UUID candidate, int criterion) {
    return marks.stream()
        .filter(each -> each.of(candidate, criterion))
        .findFirst()
        .map(Mark::score)
        .orElse(Score.NONE);
  }

  /** Whether there is anything about a candidate on it. */
  public boolean assesses(UUID candidate) {
    return marks.stream().anyMatch(each -> each.candidate().equals(candidate));
  }

  /** What counts for a candidate, in the order of the criteria; of a sheet that was handed in. */
  List<BigDecimal> points(Selection selection, UUID candidate) {
    return IntStream.range(0, selection.criteria().size())
        .mapToObj(at -> Objects.requireNonNull(score(candidate, at).counts()))
        .toList();
  }

  /** The same once it was said which conflicts there are; what was given where one is goes. */
  ScoreSheet declaring(List<Conflict> conflicts, @Nullable String organisations, Instant now) {
    var kept = new ArrayList<>(marks);
    kept.removeIf(
        mark -> conflicts.stream().anyMatch(each -> each.candidate().equals(mark.candidate())));
    return new ScoreSheet(
        id,
        version,
        selectionId,
        assessor,
        belongsTo,
        namedBy,
        namedAt,
        now,
        Text.orNull(organisations),
        conflicts,
        kept,
        handedInAt);
  }

  ScoreSheet with(List<Mark> marks, @Nullable Instant handedInAt) {
    return new ScoreSheet(
        id,
        version,
        selectionId,
        assessor,
        belongsTo,
        namedBy,
        namedAt,
        declaredAt,
        declaredOrganisations,
        conflicts,
        marks,
        handedInAt);
  }
}
