package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of each capability of a supplier: which needs asked for it, and what came of it. */
@Component
@Transactional(readOnly = true)
public class CapabilityStories {

  private final JdbcClient jdbc;

  CapabilityStories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A capability.
   *
   * @param name what it was called in its latest engagement
   * @param total how many needs it was brought together with
   * @param asked how many of them the supplier has not answered, and still can
   * @param came how many came to a contract
   * @param latest some of them, what is the supplier's turn first
   */
  public record Story(
      UUID capability, String name, long total, long asked, long came, List<Line> latest) {}

  /**
   * A need with which a capability was brought together.
   *
   * @param openedAs as what somebody began it
   * @param answered whether anybody of the supplier did something in it
   * @param answers to how many of its requirements the supplier answered
   * @param reason why it ended; {@code null} where it has not, or without a reason
   */
  public record Line(
      UUID engagement,
      String need,
      Part openedAs,
      boolean answered,
      long answers,
      EngagementState state,
      @Nullable DeclineReason reason,
      Instant since) {

    /** Whether the supplier is asked and has not answered. */
    public boolean asked() {
      return !answered && state.open();
    }

    /** Whether nobody answered, and nobody can any more. */
    public boolean missed() {
      return !answered && !state.open();
    }
  }

  private record Row(UUID capability, String name, long total, long asked, long came, Line line) {}

  /**
   * The capabilities of the viewer's organisations that were brought together with needs.
   *
   * @param most how many capabilities
   * @param lines how many needs of each
   */
  public List<Story> of(int most, int lines, Viewer viewer) {
    var stories = new LinkedHashMap<UUID, Story>();
    for (var row : rows(most, lines, viewer)) {
      stories
          .computeIfAbsent(
              row.capability(),
              id ->
                  new Story(
                      id, row.name(), row.total(), row.asked(), row.came(), new ArrayList<>()))
          .latest()
          .add(row.line());
    }
    return List.copyOf(stories.values());
  }

  private List<Row> rows(int most, int lines, Viewer viewer) {
    return jdbc.sql(
            """
            select * from (
              select pair.*,
                (select count(*) from engagement_answer a where a.engagement_id = pair.id) as answers,
                count(*) over offer as total,
                count(*) filter (where not answered and state = any(:open)) over offer as asked,
                count(*) filter (where state = any(:signed)) over offer as came,
                dense_rank() over (order by latest desc, capability_id) as place,
                row_number() over (partition by capability_id
                  order by state = any(:turn) desc, state_since desc, id) as line
              from (
                select e.*, opened_as = 'SUPPLIER' or supplier_person is not null
                    or state = any(:agreed) as answered,
                  max(state_since) over (partition by capability_id) as latest
                from engagement e where supplier = any(:own)
              ) pair
              window offer as (partition by capability_id)
            ) placed
            where place <= :most and line <= :lines
            order by place, line
            """)
        .param("own", OrganisationId.values(viewer.organisations(Permission.READ_ENGAGEMENT)))
        .param("open", EngagementState.names(EngagementState::open))
        .param("agreed", EngagementState.names(EngagementState::agreed))
        .param(
            "signed",
            EngagementState.names(state -> state.signed() || state == EngagementState.ACCEPTED))
        .param("turn", EngagementState.names(state -> state.awaited().contains(Part.SUPPLIER)))
        .param("most", most)
        .param("lines", lines)
        .query(
            (row, _) ->
                new Row(
                    row.getObject("capability_id", UUID.class),
                    row.getString("capability_name"),
                    row.getLong("total"),
                    row.getLong("asked"),
                    row.getLong("came"),
                    new Line(
                        row.getObject("id", UUID.class),
                        row.getString("need_title"),
                        Part.valueOf(row.getString("opened_as")),
                        row.getBoolean("answered"),
                        row.getLong("answers"),
                        EngagementState.valueOf(row.getString("state")),
                        row.getString("end_reason") == null
                            ? null
                            : DeclineReason.valueOf(row.getString("end_reason")),
                        row.getObject("state_since", OffsetDateTime.class).toInstant())))
        .list();
  }
}
