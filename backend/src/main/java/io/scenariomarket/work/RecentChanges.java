package io.scenariomarket.work;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What others changed since somebody looked, out of the versions that are kept. */
@Component
@Transactional(readOnly = true)
public class RecentChanges {

  private final JdbcClient jdbc;

  RecentChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What changed of everybody's items apart from drafts, the latest first.
   *
   * @param most how many of them are told
   * @throws Refusal when the viewer does not look after everybody's items
   */
  public Changed.Recently since(Instant moment, int most, Viewer viewer) {
    if (!viewer.may(Permission.REVIEW_ITEMS)) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    var total = new long[1];
    var latest =
        jdbc.sql(
                """
                select item_type, item_id, item.title, item.state, count(*) as times,
                  max(version.at) as at, count(*) over () as total
                from item_version version join work_item item using (item_type, item_id)
                where version.at > :since and version.author is distinct from :subject
                  and item.state <> 'DRAFT'
                group by item_type, item_id, item.title, item.state
                order by max(version.at) desc, item_id limit :most
                """)
            .param("since", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
            .param("subject", viewer.subject().orElse(""))
            .param("most", most)
            .query(
                (row, _) -> {
                  total[0] = row.getLong("total");
                  return new Changed(
                      new ItemRef(row.getString("item_type"), row.getObject("item_id", UUID.class)),
                      row.getString("title"),
                      row.getString("state"),
                      row.getLong("times"),
                      row.getObject("at", OffsetDateTime.class).toInstant());
                })
            .list();
    return new Changed.Recently(latest, total[0]);
  }
}
