package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of a kind of postings, for questions about too many of them to read each. It is the
 * table of the kind's own module, which names it in {@link PostingKind#type()}.
 *
 * @param <I> what identifies an item
 * @param <S> the states
 */
final class PostingTable<I, S extends Enum<S> & PostingState> {

  private static final int BATCH = 500;

  private final PostingKind<?, I, S, ?, ?> kind;
  private final JdbcClient jdbc;

  PostingTable(PostingKind<?, I, S, ?, ?> kind, JdbcClient jdbc) {
    this.kind = kind;
    this.jdbc = jdbc;
  }

  /**
   * The ids of the items that the viewer may see, the latest first: {@link Viewer#maySee} in the
   * words of the database.
   *
   * @param organisation only those of this organisation; empty for all
   * @param unapproved the organisations of which nothing is public
   */
  PageOf<I> visible(
      Optional<OrganisationId> organisation,
      Collection<OrganisationId> unapproved,
      int page,
      int size,
      Viewer viewer) {
    var own = viewer.organisations(Permission.READ_UNPUBLISHED);
    var matching =
        sql("""
        select id, count(*) over () as total from %s
        where (state = any(:public) and organisation_id <> all(:unapproved) and :published
            or :unpublished or organisation_id = any(:own))
          and (cast(:organisation as uuid) is null or organisation_id = :organisation)
        order by updated_at desc, id limit :size offset :from
        """)
            .param("public", publicStates())
            .param("unapproved", OrganisationId.values(unapproved))
            .param("published", viewer.may(Permission.READ_PUBLISHED))
            .param("unpublished", viewer.may(Permission.READ_UNPUBLISHED))
            .param("own", OrganisationId.values(own))
            .param("organisation", organisation.map(OrganisationId::value).orElse(null))
            .param("size", size)
            .param("from", (long) page * size)
            .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
            .list();
    return new PageOf<>(
        matching.stream().map(row -> kind.ids().apply(row.getKey())).toList(),
        matching.isEmpty() ? 0 : matching.getFirst().getValue(),
        page,
        size);
  }

  private String[] publicStates() {
    return Arrays.stream(kind.states())
        .filter(PostingState::published)
        .map(Enum::name)
        .toArray(String[]::new);
  }

  /** All items of some organisations, by their titles. */
  List<Postings.Titled<I>> titles(Collection<OrganisationId> owners) {
    return sql("select id, organisation_id, "
            + kind.titleColumn()
            + " from %s where organisation_id = any(?)")
        .param(OrganisationId.values(owners))
        .query(
            (row, _) ->
                new Postings.Titled<>(
                    kind.ids().apply(row.getObject(1, UUID.class)),
                    new OrganisationId(row.getObject(2, UUID.class)),
                    row.getString(3)))
        .list();
  }

  /** Where items stand, and whose they are, by id; unknown ids are left out. */
  Map<UUID, Postings.Standing<S>> standing(Collection<UUID> ids) {
    return sql("select id, organisation_id, state from %s where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(
            (row, _) ->
                Map.entry(
                    row.getObject(1, UUID.class),
                    new Postings.Standing<>(
                        new OrganisationId(row.getObject(2, UUID.class)),
                        Enum.valueOf(kind.draft().getDeclaringClass(), row.getString(3)))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The versions of some items; unknown ids are left out. */
  Map<UUID, Long> versions(Collection<UUID> ids) {
    return sql("select id, version from %s where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query((row, _) -> Map.entry(row.getObject(1, UUID.class), (Long) row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many items are in a state. */
  int count(S state) {
    return sql("select count(*) from %s where state = ?")
        .param(state.name())
        .query(Integer.class)
        .single();
  }

  /** The ids of the items of one organisation. */
  List<String> of(OrganisationId owner) {
    return sql("select id from %s where organisation_id = ?")
        .param(owner.value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Whether an organisation has any item. */
  boolean anyOf(OrganisationId owner) {
    return sql("select exists (select from %s where organisation_id = ?)")
        .param(owner.value())
        .query(Boolean.class)
        .single();
  }

  /** Something made of all rows, read some at a time; nothing stays open between. */
  <T> Stream<T> all(Function<List<UUID>, List<T>> some) {
    return some(BATCH).flatMap(ids -> some.apply(ids).stream());
  }

  /** The ids of all rows, in order, so many at a time. */
  Stream<List<UUID>> some(int size) {
    return Stream.iterate(
        after(new UUID(0, 0), size), ids -> !ids.isEmpty(), ids -> after(ids.getLast(), size));
  }

  private List<UUID> after(UUID last, int size) {
    return sql("select id from %s where id > ? order by id limit ?")
        .params(last, size)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /**
   * The version of what is derived from each item and its owner, by the item's id.
   *
   * @param owners the version of every organisation
   */
  Map<String, Long> versions(Map<OrganisationId, Long> owners) {
    return sql("select id, version, organisation_id from %s")
        .query(
            (row, _) -> {
              var owner = owners.getOrDefault(new OrganisationId(row.getObject(3, UUID.class)), 0L);
              return Map.entry(row.getString(1), PostingIndexer.version(row.getLong(2), owner));
            })
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private JdbcClient.StatementSpec sql(String words) {
    return jdbc.sql(words.formatted(kind.type()));
  }
}
