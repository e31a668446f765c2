package io.scenariomarket.conversation;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The stored meetings. */
@Repository
class Meetings {

  private final JdbcClient jdbc;

  Meetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Meeting meeting) {
    values(
            jdbc.sql(
                """
                insert into meeting (id, version, engagement_id, sequence, starts_at, ends_at, place,
                  link, participants, agenda, state, proposed_by, organisation_id, created_at)
                values (:id, 0, :engagement, :sequence, :starts, :ends, :place, :link, :participants,
                  :agenda, :state, :proposer, :organisation, :created)
                """),
            meeting)
        .param("engagement", meeting.engagement().value())
        .param("proposer", meeting.proposedBy())
        .param(
            "organisation", meeting.organisation() == null ? null : meeting.organisation().value())
        .param("created", meeting.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Saves a change.
   *
   * @throws Refusal when somebody else saved one in between
   */
  void save(Meeting meeting) {
    var saved =
        values(
                jdbc.sql(
                    """
                    update meeting set version = version + 1, sequence = :sequence,
                      starts_at = :starts, ends_at = :ends, place = :place, link = :link,
                      participants = :participants, agenda = :agenda, state = :state,
                      attended = :attended, agreed = :agreed
                    where id = :id and version = :version
                    """),
                meeting)
            .param("version", meeting.version())
            .param("attended", meeting.attended())
            .param("agreed", meeting.agreed())
            .update();
    if (saved == 0) {
      throw Refusal.changedInBetween();
    }
  }

  private static StatementSpec values(StatementSpec statement, Meeting meeting) {
    var plan = meeting.plan();
    return statement
        .param("id", meeting.id())
        .param("sequence", meeting.sequence())
        .param("starts", plan.startsAt().atOffset(ZoneOffset.UTC))
        .param("ends", plan.endsAt().atOffset(ZoneOffset.UTC))
        .param("place", plan.place())
        .param("link", plan.link())
        .param("participants", plan.participants())
        .param("agenda", plan.agenda())
        .param("state", meeting.state().name());
  }

  Optional<Meeting> find(UUID id) {
    return jdbc.sql("select * from meeting where id = ?")
        .param(id)
        .query(Meetings::meeting)
        .optional();
  }

  /** Those of an engagement, the latest first. */
  List<Meeting> of(EngagementId engagement, int most) {
    return jdbc.sql(
            "select * from meeting where engagement_id = ? order by starts_at desc, id limit ?")
        .params(engagement.value(), most)
        .query(Meetings::meeting)
        .list();
  }

  /** How many meetings of an engagement there are. */
  int count(EngagementId engagement) {
    return jdbc.sql("select count(*) from meeting where engagement_id = ?")
        .param(engagement.value())
        .query(Integer.class)
        .single();
  }

  private static Meeting meeting(ResultSet row, int at) throws SQLException {
    return new Meeting(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        new EngagementId(row.getObject("engagement_id", UUID.class)),
        row.getInt("sequence"),
        new MeetingPlan(
            instant(row, "starts_at"),
            instant(row, "ends_at"),
            row.getString("place"),
            row.getString("link"),
            row.getString("participants"),
            row.getString("agenda")),
        MeetingState.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        ThreadMessages.organisation(row),
        row.getString("attended"),
        row.getString("agreed"),
        instant(row, "created_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
