package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@link Viewer#maySee} in the words of the database, for lists that are too long to filter row by
 * row: which rows of a table a viewer may see.
 */
@Component
public class VisibleRows {

  private final JdbcClient jdbc;

  VisibleRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A table of items that belong to organisations. It has the columns {@code id}, {@code
   * organisation_id}, {@code state} and {@code updated_at}.
   *
   * @param name of the table; never typed by anybody
   * @param publicStates the names of the states in which an item is public
   */
  public record Table(String name, Collection<String> publicStates) {}

  /**
   * The ids of the items that the viewer may see, the latest first.
   *
   * @param organisation only those of this organisation; empty for all
   */
  public PageOf<UUID> list(
      Table table, Optional<OrganisationId> organisation, int page, int size, Viewer viewer) {
    var matching =
        jdbc.sql(
                """
                select item.id, count(*) over () as total
                from %s item join organisation owner on owner.id = item.organisation_id
                where ((item.state = any(:public) and owner.state = 'APPROVED' and :published)
                    or :unpublished or item.organisation_id = any(:own))
                  and (cast(:organisation as uuid) is null or item.organisation_id = :organisation)
                order by item.updated_at desc, item.id limit :size offset :from
                """
                    .formatted(table.name()))
            .param("public", table.publicStates().toArray(String[]::new))
            .param("published", viewer.may(Permission.READ_PUBLISHED))
            .param("unpublished", viewer.may(Permission.READ_UNPUBLISHED))
            .param("own", own(viewer))
            .param("organisation", organisation.map(OrganisationId::value).orElse(null))
            .param("size", size)
            .param("from", (long) page * size)
            .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getLong("total")))
            .list();
    return new PageOf<>(
        matching.stream().map(Map.Entry::getKey).toList(),
        matching.isEmpty() ? 0 : matching.getFirst().getValue(),
        page,
        size);
  }

  private static UUID[] own(Viewer viewer) {
    return viewer.organisations().stream()
        .filter(each -> viewer.may(Permission.READ_UNPUBLISHED, each))
        .map(OrganisationId::value)
        .toArray(UUID[]::new);
  }

  /** The states for which {@code published} holds, as {@link Table} wants them. */
  public static <S extends Enum<S>> List<String> names(
      S[] states, java.util.function.Predicate<S> published) {
    return java.util.Arrays.stream(states).filter(published).map(Enum::name).toList();
  }
}
