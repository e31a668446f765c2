package io.scenariomarket.award;

import io.scenariomarket.selection.Conflict;
import io.scenariomarket.selection.GivenPoints;
import io.scenariomarket.selection.Ties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one judge is asked to score in a round, and gave.
 *
 * @param judge subject of the judge
 * @param namedBy subject of whoever named them
 * @param declaredAt when they said which conflicts they have; {@code null} before
 * @param ties to whom they said that they are tied; {@code null} for nobody
 * @param conflicts those that follow from it
 * @param handedInAt when their points became final; {@code null} before
 */
@Table("award_sheet")
record JudgeSheet(
    @Id UUID id,
    @Version @Nullable Long version,
    UUID roundId,
    String judge,
    String namedBy,
    Instant namedAt,
    @Nullable Instant declaredAt,
    @Nullable String ties,
    @MappedCollection(idColumn = "sheet_id", keyColumn = "position") List<Tie> conflicts,
    @MappedCollection(idColumn = "sheet_id", keyColumn = "position") List<Mark> marks,
    @Nullable Instant handedInAt) {

  /** A conflict at its place. */
  @Table("award_conflict")
  record Tie(@Embedded.Empty Conflict conflict) {}

  /** What a nomination gets by a criterion, which is counted from 0. */
  @Table("award_mark")
  record Mark(UUID candidate, int criterion, @Nullable BigDecimal points, String remark) {}

  static JudgeSheet named(UUID round, String judge, String by, Instant now) {
    return new JudgeSheet(
        UUID.randomUUID(), null, round, judge, by, now, null, null, List.of(), List.of(), null);
  }

  /** Counts its changes from 0. */
  public long revision() {
    return version == null ? 0 : version;
  }

  public boolean declared() {
    return declaredAt != null;
  }

  public boolean handedIn() {
    return handedInAt != null;
  }

  /** What they have said of their conflicts. */
  Ties.Said said() {
    return new Ties.Said(declaredConflicts(), ties);
  }

  List<Conflict> declaredConflicts() {
    return conflicts.stream().map(Tie::conflict).toList();
  }

  /** What a nomination gets by a criterion. */
  public Optional<Mark> mark(UUID nomination, int criterion) {
    return marks.stream()
        .filter(each -> each.candidate().equals(nomination) && each.criterion() == criterion)
        .findFirst();
  }

  boolean judges(UUID nomination) {
    return marks.stream().anyMatch(each -> each.candidate().equals(nomination));
  }

  /** What a nomination gets by each of some criteria; of a sheet that was handed in. */
  List<BigDecimal> points(UUID nomination, int criteria) {
    return IntStream.range(0, criteria)
        .mapToObj(
            at -> Objects.requireNonNull(mark(nomination, at).map(Mark::points).orElseThrow()))
        .toList();
  }

  /** Once it was said which conflicts there are; what was given where one is goes. */
  JudgeSheet declaring(Ties.Said said, Instant now) {
    return copy(
        now,
        said.organisations(),
        said.conflicts().stream().map(Tie::new).toList(),
        marks.stream()
            .filter(
                mark ->
                    said.conflicts().stream()
                        .noneMatch(each -> each.candidate().equals(mark.candidate())))
            .toList(),
        handedInAt);
  }

  JudgeSheet giving(List<GivenPoints.Given> given, @Nullable Instant at) {
    return keeping(
        given.stream()
            .map(each -> new Mark(each.candidate(), each.criterion(), each.points(), each.words()))
            .toList(),
        at);
  }

  JudgeSheet keeping(List<Mark> marks, @Nullable Instant at) {
    return copy(declaredAt, ties, conflicts, marks, at);
  }

  private JudgeSheet copy(
      @Nullable Instant declaredAt,
      @Nullable String ties,
      List<Tie> conflicts,
      List<Mark> marks,
      @Nullable Instant handedInAt) {
    return new JudgeSheet(
        id,
        version,
        roundId,
        judge,
        namedBy,
        namedAt,
        declaredAt,
        ties,
        conflicts,
        marks,
        handedInAt);
  }
}
