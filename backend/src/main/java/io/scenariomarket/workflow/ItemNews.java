package io.scenariomarket.workflow;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Viewers;
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
  private final Comments comments;
  private final OrganisationManagement organisations;
  private final Viewers viewers;

  ItemNews(
      JdbcClient jdbc,
      Versions versions,
      Comments comments,
      OrganisationManagement organisations,
      Viewers viewers) {
    this.jdbc = jdbc;
    this.versions = versions;
    this.comments = comments;
    this.organisations = organisations;
    this.viewers = viewers;
  }

  /**
   * News of an item.
   *
   * @param title what it is called
   * @param reason what the task force said; {@code null} for nothing
   * @param fieldReasons the same by field
   * @param recipients subjects of those whom it concerns, never of whoever did it
   */
  public record News(
      String title,
      @Nullable String reason,
      Map<String, String> fieldReasons,
      List<String> recipients) {}

  /** The news of a move, for the owner's side; empty for an item that is gone. */
  public Optional<News> of(ItemMoved move) {
    var version = versions.of(move.item(), move.version());
    return find(move.item())
        .map(
            item ->
                new News(
                    item.title(),
                    version.map(ItemVersion::reason).orElse(null),
                    version.map(ItemVersion::fieldReasons).orElse(Map.of()),
                    without(version.map(ItemVersion::author).orElse(null), ownersOf(item))));
  }

  /** The news of a comment, for the other side; empty for an item that is gone. */
  public Optional<News> of(ItemCommented said) {
    return comments
        .find(said.comment())
        .flatMap(
            comment ->
                find(said.item())
                    .map(
                        item ->
                            new News(
                                item.title(),
                                comment.text(),
                                Map.of(),
                                without(comment.author(), otherSide(item, comment.author())))));
  }

  /**
   * An item, as far as its news go.
   *
   * @param author who wrote it; {@code null} for the market itself
   * @param assignee who is responsible for it
   */
  private record Told(
      String title, @Nullable String author, @Nullable String assignee, OrganisationId owner) {}

  private Optional<Told> find(ItemRef item) {
    return jdbc.sql(
            """
            select title, author, assignee, organisation_id from work_item
            where item_type = ? and item_id = ?
            """)
        .params(item.type(), item.id())
        .query(
            (row, _) ->
                new Told(
                    row.getString("title"),
                    row.getString("author"),
                    row.getString("assignee"),
                    new OrganisationId(row.getObject("organisation_id", UUID.class))))
        .optional();
  }

  /** Who wrote it, if they belong to the owner; an official who brought it in does not. */
  private List<String> ownersOf(Told item) {
    var author = item.author();
    return author != null && belongs(author, item.owner())
        ? List.of(author)
        : organisations.owners(item.owner());
  }

  private List<String> otherSide(Told item, String who) {
    if (!belongs(who, item.owner())) {
      return ownersOf(item);
    }
    var reviewer = item.assignee();
    return reviewer == null || belongs(reviewer, item.owner()) ? List.of() : List.of(reviewer);
  }

  private boolean belongs(String subject, OrganisationId organisation) {
    return viewers.absent(subject).organisations().contains(organisation);
  }

  private static List<String> without(@Nullable String who, List<String> recipients) {
    return recipients.stream().filter(each -> !each.equals(who)).toList();
  }
}
