package io.scenariomarket.workflow;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be told of an item's move, and to whom. */
@Component
public class ItemNews {

  private final JdbcClient jdbc;
  private final Versions versions;
  private final OrganisationManagement organisations;

  ItemNews(JdbcClient jdbc, Versions versions, OrganisationManagement organisations) {
    this.jdbc = jdbc;
    this.versions = versions;
    this.organisations = organisations;
  }

  /**
   * News of an item.
   *
   * @param title what it is called
   * @param reason what the task force said; {@code null} for nothing
   * @param fieldReasons the same by field
   * @param recipients subjects of those whom it concerns: whoever wrote the item, or else the
   *     owners of its organisation
   */
  public record News(
      String title,
      @Nullable String reason,
      Map<String, String> fieldReasons,
      List<String> recipients) {}

  /** The news of a move; empty for an item that is gone. */
  public Optional<News> of(ItemMoved move) {
    return jdbc.sql(
            "select title, author, organisation_id from work_item where item_type = ? and item_id ="
                + " ?")
        .params(move.item().type(), move.item().id())
        .query(
            (row, _) -> {
              var author = row.getString("author");
              var owner = new OrganisationId(row.getObject("organisation_id", UUID.class));
              var version = versions.of(move.item(), move.version());
              return new News(
                  row.getString("title"),
                  version.map(ItemVersion::reason).orElse(null),
                  version.map(ItemVersion::fieldReasons).orElse(Map.of()),
                  author == null ? organisations.owners(owner) : List.of(author));
            })
        .optional();
  }
}
