package io.scenariomarket.supplier;

import io.scenariomarket.supplier.Achievement.HandOver;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.TermRole;
import io.scenariomarket.vocabulary.Vocabulary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored of achievements. */
@Component
class Achievements {

  private final JdbcClient jdbc;
  private final Vocabulary vocabulary;

  Achievements(JdbcClient jdbc, Vocabulary vocabulary) {
    this.jdbc = jdbc;
    this.vocabulary = vocabulary;
  }

  /** Whether a capability is an achievement. */
  boolean include(CapabilityContent content) {
    return kind().equals(content.kind());
  }

  private String kind() {
    return vocabulary.term(TermRole.ACHIEVEMENT);
  }

  /** The stages in their order; the last one is reached by a hand-over. */
  List<String> stages() {
    return vocabulary.terms(TermKind.STAGE).stream().map(Term::term).toList();
  }

  /** What of these capabilities is said; those of which nothing is are at the first stage. */
  Map<CapabilityId, Achievement> of(Collection<CapabilityId> ids) {
    var all = new HashMap<CapabilityId, Achievement>();
    var first = new Achievement(0, stages().getFirst(), null, null);
    ids.forEach(id -> all.put(id, first));
    jdbc.sql("select * from achievement where capability_id = any(?)")
        .param(ids.stream().map(CapabilityId::value).toArray(UUID[]::new))
        .query(
            row -> {
              all.put(new CapabilityId(row.getObject("capability_id", UUID.class)), read(row));
            });
    return all;
  }

  private static Achievement read(ResultSet row) throws SQLException {
    var incubator = row.getString("incubator");
    return new Achievement(
        row.getLong("version"),
        row.getString("stage"),
        row.getObject("next_review_on", LocalDate.class),
        incubator == null
            ? null
            : new HandOver(
                incubator,
                row.getString("handed_park"),
                row.getObject("handed_on", LocalDate.class),
                row.getString("hand_over_note")));
  }

  /** How often each was changed, by the id of the capability. */
  Map<String, Long> versions() {
    var versions = new HashMap<String, Long>();
    jdbc.sql("select capability_id, version from achievement")
        .query(
            row -> {
              versions.put(row.getString(1), row.getLong(2));
            });
    return versions;
  }

  /**
   * Stores a change.
   *
   * @return whether it was still at the version before it
   */
  boolean save(CapabilityId id, Achievement changed) {
    var handOver = changed.handOver();
    return jdbc.sql(
                """
                insert into achievement as a (capability_id, version, stage, next_review_on,
                  incubator, handed_park, handed_on, hand_over_note)
                values (:id, 1, :stage, :review, :incubator, :park, :on, :note)
                on conflict (capability_id) do update set version = a.version + 1,
                  stage = :stage, next_review_on = :review, incubator = :incubator,
                  handed_park = :park, handed_on = :on, hand_over_note = :note
                where a.version = :version
                """)
            .param("id", id.value())
            .param("version", changed.version())
            .param("stage", changed.stage())
            .param("review", changed.nextReviewOn())
            .param("incubator", handOver == null ? null : handOver.incubator())
            .param("park", handOver == null ? null : handOver.park())
            .param("on", handOver == null ? null : handOver.on())
            .param("note", handOver == null ? null : handOver.note())
            .update()
        == 1;
  }

  void add(CapabilityId id, Assessment assessment, String author, Instant now) {
    jdbc.sql("insert into maturity_assessment values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            UUID.randomUUID(),
            id.value(),
            assessment.on(),
            assessment.level(),
            assessment.basis(),
            assessment.assessor(),
            author,
            now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The assessments of an achievement, the latest first. */
  List<Assessment> assessments(CapabilityId id) {
    return jdbc.sql(
            """
            select assessed_on, level, basis, assessor from maturity_assessment
            where capability_id = ? order by assessed_on desc, entered_at desc
            """)
        .param(id.value())
        .query(
            (row, _) ->
                new Assessment(
                    row.getObject(1, LocalDate.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    null))
        .list();
  }

  /** An achievement whose maturity is to be assessed. */
  record Due(CapabilityId id, LocalDate on) {}

  /** The listed achievements to be reviewed until a day, the longest due first. */
  List<Due> due(LocalDate until, int most) {
    return jdbc.sql(
            """
            select c.id, a.next_review_on from achievement a join capability c on c.id = a.capability_id
            where c.kind = ? and c.state = 'LISTED' and a.next_review_on <= ?
            order by a.next_review_on, c.name limit ?
            """)
        .params(kind(), until, most)
        .query(Achievements::due)
        .list();
  }

  /**
   * Those to be reviewed by a day of which nobody has been reminded, each given to one caller only.
   */
  List<Due> toRemind(LocalDate until) {
    return jdbc.sql(
            """
            update achievement a set reminded_for = a.next_review_on
            from capability c
            where c.id = a.capability_id and c.kind = ? and c.state = 'LISTED'
              and a.next_review_on <= ? and a.reminded_for is distinct from a.next_review_on
            returning c.id, a.next_review_on
            """)
        .params(kind(), until)
        .query(Achievements::due)
        .list();
  }

  private static Due due(ResultSet row, int number) throws SQLException {
    return new Due(
        new CapabilityId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class));
  }
}
