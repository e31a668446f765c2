package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.KeptRows;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Finds organisations, on behalf of somebody and within what they may. */
@Transactional
public abstract class OrganisationLookup {

  /** Organisations that are kept to be compared, of some kilobytes each. */
  private static final int KEPT = 3_000;

  private final Organisations organisations;
  private final JdbcClient jdbc;
  private final KeptRows<OrganisationId, Organisation> kept;

  OrganisationLookup(Organisations organisations, JdbcClient jdbc) {
    this.organisations = organisations;
    this.jdbc = jdbc;
    this.kept =
        new KeptRows<>(
            KEPT,
            Organisation::id,
            Organisation::version,
            this::versions,
            ids -> organisations.findAllById(List.copyOf(ids)));
  }

  /**
   * The organisation with this id.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  public Organisation get(OrganisationId id, Viewer viewer) {
    return organisations
        .findById(id)
        .filter(
            found ->
                found.approved() || viewer.may(Permission.READ_UNAPPROVED_ORGANISATION, found.id()))
        .orElseThrow(() -> Refusal.notFound("organisation.not-found"));
  }

  /**
   * The organisation with this id, for somebody who is going to change it.
   *
   * @throws Refusal when the viewer may not see it, or not change it
   */
  @Transactional(readOnly = true)
  public Organisation toEdit(OrganisationId id, Viewer viewer) {
    var organisation = get(id, viewer);
    if (!viewer.may(Permission.EDIT_ORGANISATION, id)) {
      throw Refusal.forbidden("organisation.edit.forbidden");
    }
    return organisation;
  }

  /**
   * The organisation that an item belongs to, whatever its state.
   *
   * @throws Refusal when there is none
   */
  @Transactional(readOnly = true)
  public Organisation owner(OrganisationId id) {
    return organisations.findById(id).orElseThrow(() -> Refusal.notFound("organisation.not-found"));
  }

  /** The organisations with these ids; unknown ids are left out. */
  @Transactional(readOnly = true)
  public Map<OrganisationId, Organisation> all(Collection<OrganisationId> ids) {
    return organisations.findAllById(List.copyOf(ids)).stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /**
   * The same, to compare many: kept between requests as long as nobody saved them. Never change
   * what this returns, nor save it.
   */
  @Transactional(readOnly = true)
  public Map<OrganisationId, Organisation> toCompare(Collection<OrganisationId> ids) {
    return kept.all(Set.copyOf(ids)).stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /** What organisations are called; unknown ids are left out. */
  @Transactional(readOnly = true)
  public Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
    var names = new HashMap<OrganisationId, String>();
    jdbc.sql("select id, name from organisation where id = any(?)")
        .param(OrganisationId.values(ids))
        .query(
            row -> {
              names.put(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2));
            });
    return names;
  }

  /** Those of some organisations that have an owner in the market, who can answer for them. */
  @Transactional(readOnly = true)
  public Set<OrganisationId> owned(Collection<OrganisationId> ids) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct organisation_id from membership
                where organisation_id = any(?) and role = ?
                """)
            .params(OrganisationId.values(ids), OrganisationRole.OWNER.name())
            .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
            .list());
  }

  /** The organisations whose name contains something, in whatever case. */
  @Transactional(readOnly = true)
  public List<OrganisationId> naming(String text) {
    return ids("position(lower(?) in lower(name)) > 0", text);
  }

  /** The organisations of which nothing is public. */
  @Transactional(readOnly = true)
  public List<OrganisationId> unapproved() {
    return ids("state <> ?", OrganisationState.APPROVED.name());
  }

  private List<OrganisationId> ids(String condition, String parameter) {
    return jdbc.sql("select id from organisation where " + condition)
        .param(parameter)
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list();
  }

  private Map<OrganisationId, Long> versions(Collection<OrganisationId> ids) {
    return jdbc
        .sql("select id, version from organisation where id = any(?)")
        .param(OrganisationId.values(ids))
        .query(OrganisationLookup::version)
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map.Entry<OrganisationId, Long> version(ResultSet row, int at)
      throws SQLException {
    return Map.entry(new OrganisationId(row.getObject(1, UUID.class)), row.getLong(2));
  }

  /** The version of every organisation. */
  @Transactional(readOnly = true)
  public Map<OrganisationId, Long> versions() {
    return jdbc
        .sql("select id, version from organisation")
        .query(OrganisationLookup::version)
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The organisations that a viewer may see, by name, a page at a time. */
  @Transactional(readOnly = true)
  public PageOf<Organisation> list(int page, int size, Viewer viewer) {
    return list(
        """
        (state = 'APPROVED' or :all or id = any(:own)) order by name, id
        """,
        Map.of(
            "all",
            viewer.may(Permission.READ_UNAPPROVED_ORGANISATION),
            "own",
            OrganisationId.values(viewer.organisations())),
        page,
        size);
  }

  /**
   * The organisations in a state, the longest in it first: the task force's queue.
   *
   * @throws Refusal when the viewer does not review
   */
  @Transactional(readOnly = true)
  public PageOf<Organisation> queue(OrganisationState state, int page, int size, Viewer viewer) {
    if (!viewer.may(Permission.REVIEW_ORGANISATIONS)) {
      throw Refusal.forbidden("organisation.review.forbidden");
    }
    return list(
        "state = :state order by state_since nulls first, id",
        Map.of("state", state.name()),
        page,
        size);
  }

  private PageOf<Organisation> list(
      String condition, Map<String, Object> parameters, int page, int size) {
    var matching =
        jdbc.sql(
                "select id, count(*) over () as total from organisation where "
                    + condition
                    + " limit :size offset :from")
            .params(parameters)
            .param("size", size)
            .param("from", (long) page * size)
            .query(
                (row, _) ->
                    Map.entry(
                        new OrganisationId(row.getObject(1, UUID.class)), (Long) row.getLong(2)))
            .list();
    var found = all(matching.stream().map(Map.Entry::getKey).toList());
    return new PageOf<>(
        matching.stream().map(row -> found.get(row.getKey())).toList(),
        matching.isEmpty() ? 0 : matching.getFirst().getValue(),
        page,
        size);
  }

  /**
   * The organisation that an item is posted for or that is changed.
   *
   * @param named the organisation that the poster names, if any
   * @throws Refusal when the poster acts for none, or not for the one named
   */
  @Transactional(readOnly = true)
  public Organisation ownerFor(Optional<OrganisationId> named, Viewer viewer) {
    var id = named.or(viewer::home).orElseThrow(() -> Refusal.forbidden("organisation.none"));
    return ownersFor(List.of(id), viewer).values().iterator().next();
  }

  /**
   * The organisations that items are posted for, all at once.
   *
   * @throws Refusal when the poster does not act for one of them, there is no such, or it is
   *     suspended
   */
  @Transactional(readOnly = true)
  public Map<OrganisationId, Organisation> ownersFor(
      Collection<OrganisationId> ids, Viewer viewer) {
    if (!ids.stream().allMatch(id -> viewer.may(Permission.EDIT_ITEM, id))) {
      throw Refusal.forbidden("organisation.foreign");
    }
    var owners = all(ids);
    if (!owners.keySet().containsAll(ids)) {
      throw Refusal.notFound("organisation.not-found");
    }
    if (owners.values().stream().anyMatch(each -> each.state() == OrganisationState.SUSPENDED)) {
      throw Refusal.forbidden("organisation.suspended");
    }
    return owners;
  }

  /**
   * The organisation with this id, for somebody who is going to decide on it.
   *
   * @throws Refusal when the viewer may not see it, or does not review
   */
  @Transactional(readOnly = true)
  public Organisation toReview(OrganisationId id, Viewer viewer) {
    var organisation = get(id, viewer);
    if (!viewer.may(Permission.REVIEW_ORGANISATIONS)) {
      throw Refusal.forbidden("organisation.review.forbidden");
    }
    return organisation;
  }

  /** The organisation of this name, in whatever script, width or case it is written. */
  @Transactional(readOnly = true)
  public Optional<Organisation> named(String name) {
    return jdbc.sql(
            "select id from organisation where folded_name = ? order by credit_code is null,"
                + " created_at limit 1")
        .param(Organisation.foldedName(Text.orEmpty(name)))
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .optional()
        .flatMap(organisations::findById);
  }
}
