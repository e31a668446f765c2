package io.scenariomarket.work;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many items stand where, for those who look at the market as a whole. It names none. */
@Component
@Transactional(readOnly = true)
public class Figures {

  private final JdbcClient jdbc;
  private final Clock clock;

  Figures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * How many items of a type are in a state.
   *
   * @param late how many of them should have gone on by now
   * @param lately how many came there within the last 30 days
   * @param days for how many days they have been there, in the middle
   */
  public record Standing(
      String type, String state, long count, long late, long lately, double days) {}

  /**
   * How many needs of a track are how far.
   *
   * @param topic a term under which they are filed
   * @param open how many look for suppliers
   * @param talks how many talk with some
   * @param agreed how many have a contract, whether or not it has come to an end
   */
  public record Topic(String topic, long open, long talks, long agreed) {}

  /**
   * What stands where, of all types.
   *
   * @throws Refusal when the viewer may not know
   */
  public List<Standing> standings(Viewer viewer) {
    require(viewer);
    return jdbc.sql(
            """
            select item_type, state, count(*) as count,
              count(*) filter (where turn <> 'NOBODY' and due_on < :today) as late,
              count(*) filter (where state_since > :lately) as lately,
              percentile_cont(0.5) within group (
                order by extract(epoch from :now - state_since) / 86400) as days
            from work_item group by item_type, state
            """)
        .param("today", LocalDate.now(clock))
        .param("now", now())
        .param("lately", now().minusDays(30))
        .query(
            (row, _) ->
                new Standing(
                    row.getString("item_type"),
                    row.getString("state"),
                    row.getLong("count"),
                    row.getLong("late"),
                    row.getLong("lately"),
                    row.getDouble("days")))
        .list();
  }

  /**
   * How far the needs of each track are that are public.
   *
   * @throws Refusal when the viewer may not know
   */
  public List<Topic> topics(Viewer viewer) {
    require(viewer);
    return jdbc.sql(
            """
            select topic, count(*) filter (where state = 'PUBLISHED') as open,
              count(*) filter (where state = 'ENGAGED') as talks,
              count(*) filter (where state in ('CONTRACTED', 'VERIFYING', 'COMPLETED', 'PROMOTED'))
                as agreed
            from work_item, unnest(topics) as topic
            where item_type = 'scenario' group by topic
            """)
        .query(
            (row, _) ->
                new Topic(
                    row.getString("topic"),
                    row.getLong("open"),
                    row.getLong("talks"),
                    row.getLong("agreed")))
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static void require(Viewer viewer) {
    if (!viewer.may(Permission.READ_FIGURES)) {
      throw Refusal.forbidden("figures.forbidden");
    }
  }
}
