package io.scenariomarket.promotion;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases: for everybody those that are public, and for whoever works on them all of those. */
@Component
@Transactional(readOnly = true)
class CaseLibrary {

  /** How many terms of a kind can be chosen together. */
  private static final int MOST_CHOSEN = 20;

  private static final int LONGEST_QUERY = 200;

  private static final String PUBLIC =
      """
      from typical_case c
      where state = 'PUBLISHED'
        and not (need_owner = any(:unapproved) or supplier = any(:unapproved))
      """;

  private static final String WANTED =
      """
        and (need_owner = any(:named) or supplier = any(:named)
          or not exists (select from unnest(cast(:words as text[])) word
            where position(word in lower(concat_ws(' ', title, problem, solution, effects))) = 0))
        and (:anyTrack or tracks && cast(:tracks as text[]))
        and (:anyClass or need_class = any(cast(:classes as text[])))
      """;

  private final Cases cases;
  private final OrganisationManagement organisations;
  private final JdbcClient jdbc;

  CaseLibrary(Cases cases, OrganisationManagement organisations, JdbcClient jdbc) {
    this.cases = cases;
    this.organisations = organisations;
    this.jdbc = jdbc;
  }

  /**
   * What is looked for.
   *
   * @param q words that all have to be there, or the name of an organisation
   * @param track any of these tracks; none is all
   * @param organisationClass any of these classes of the organisation whose need it was
   */
  record Wanted(String q, List<String> track, List<String> organisationClass) {

    static final Wanted ALL = new Wanted(null, null, null);

    Wanted(
        @Nullable String q,
        @Nullable List<String> track,
        @Nullable List<String> organisationClass) {
      this.q = Text.first(Text.line(q), LONGEST_QUERY);
      this.track = Text.list(track).stream().limit(MOST_CHOSEN).toList();
      this.organisationClass = Text.list(organisationClass).stream().limit(MOST_CHOSEN).toList();
    }

    /** Whether anything is looked for. */
    public boolean narrowed() {
      return !q.isEmpty() || !track.isEmpty() || !organisationClass.isEmpty();
    }
  }

  /** A case with the names of the two organisations. */
  record Line(Case told, String needOwner, String supplier) {}

  /** How many cases there are of a term. */
  record Count(String term, long count) {}

  /** Public cases, the latest first. */
  PageOf<Line> find(Wanted wanted, int page, int size) {
    return find(parameters(wanted), page, size);
  }

  /**
   * What the library shows.
   *
   * @param tracks how many there are of each, whichever tracks are chosen
   * @param classes how many there are of each class of organisations, whichever are chosen
   */
  record Shelf(PageOf<Line> found, List<Count> tracks, List<Count> classes) {}

  /** The same with what there is to choose from. */
  Shelf shelf(Wanted wanted, int page, int size) {
    var parameters = parameters(wanted);
    return new Shelf(
        find(parameters, page, size),
        tracks(without(parameters, "anyTrack")),
        classes(without(parameters, "anyClass")));
  }

  /** The same where one of the choices counts for nothing. */
  private static Map<String, Object> without(Map<String, Object> parameters, String any) {
    var others = new LinkedHashMap<>(parameters);
    others.put(any, true);
    return others;
  }

  private PageOf<Line> find(Map<String, Object> parameters, int page, int size) {
    var total =
        jdbc.sql("select count(*) " + PUBLIC + WANTED)
            .params(parameters)
            .query(Long.class)
            .single();
    var ids =
        jdbc.sql(
                "select id "
                    + PUBLIC
                    + WANTED
                    + "order by published_at desc, id limit :size offset :from")
            .params(parameters)
            .param("size", size)
            .param("from", (long) page * size)
            .query(CaseLibrary::id)
            .list();
    return new PageOf<>(lines(ids), total, page, size);
  }

  private List<Count> tracks(Map<String, Object> parameters) {
    return jdbc.sql(
            "select term, count(*) from (select unnest(tracks) as term "
                + PUBLIC
                + WANTED
                + ") filed group by term order by 2 desc, term")
        .params(parameters)
        .query(CaseLibrary::count)
        .list();
  }

  private List<Count> classes(Map<String, Object> parameters) {
    return jdbc.sql(
            "select need_class as term, count(*) "
                + PUBLIC
                + WANTED
                + "and need_class is not null group by need_class order by 2 desc, 1")
        .params(parameters)
        .query(CaseLibrary::count)
        .list();
  }

  /** The public cases of a need, a capability or an organisation, the latest first. */
  List<Line> about(UUID something, int most) {
    var ids =
        jdbc.sql(
                """
                select id from typical_case
                where state = 'PUBLISHED'
                  and :it in (scenario_id, capability_id, need_owner, supplier)
                order by published_at desc, id limit :most
                """)
            .param("it", something)
            .param("most", most)
            .query(CaseLibrary::id)
            .list();
    if (ids.isEmpty()) {
      return List.of();
    }
    var unapproved = organisations.unapproved();
    return lines(ids).stream()
        .filter(each -> each.told().parties().stream().noneMatch(unapproved::contains))
        .toList();
  }

  /** Those on which the viewer works, what is to be done first. */
  PageOf<Line> own(int page, int size, Viewer viewer) {
    var from = "from typical_case where (:all or need_owner = any(:own) or supplier = any(:own)) ";
    var parameters =
        Map.of(
            "all",
            viewer.may(Permission.READ_CASE),
            "own",
            OrganisationId.values(viewer.organisations(Permission.READ_CASE)));
    var total = jdbc.sql("select count(*) " + from).params(parameters).query(Long.class).single();
    var ids =
        jdbc.sql(
                "select id "
                    + from
                    + "order by state in ('PUBLISHED', 'WITHDRAWN'), updated_at desc, id"
                    + " limit :size offset :from")
            .params(parameters)
            .param("size", size)
            .param("from", (long) page * size)
            .query(CaseLibrary::id)
            .list();
    return new PageOf<>(lines(ids), total, page, size);
  }

  /** Cases with the names of those that they are about, in the order of their ids. */
  private List<Line> lines(Collection<UUID> ids) {
    var found =
        cases.findAllById(ids).stream().collect(Collectors.toMap(Case::id, Function.identity()));
    return named(ids.stream().map(found::get).filter(Objects::nonNull).toList());
  }

  /** The same of cases that were read. */
  List<Line> named(List<Case> found) {
    var names =
        organisations.names(
            found.stream().flatMap(each -> each.parties().stream()).distinct().toList());
    return found.stream()
        .map(
            each ->
                new Line(
                    each,
                    names.getOrDefault(each.needOwner(), ""),
                    names.getOrDefault(each.supplier(), "")))
        .toList();
  }

  private static UUID id(ResultSet row, int at) throws SQLException {
    return row.getObject("id", UUID.class);
  }

  private static Count count(ResultSet row, int at) throws SQLException {
    return new Count(row.getString("term"), row.getLong("count"));
  }

  private Map<String, Object> parameters(Wanted wanted) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("unapproved", OrganisationId.values(organisations.unapproved()));
    parameters.put(
        "named",
        wanted.q().isEmpty()
            ? new UUID[0]
            : OrganisationId.values(organisations.naming(wanted.q())));
    parameters.put(
        "words",
        Stream.of(wanted.q().toLowerCase(Locale.ROOT).split(" "))
            .filter(each -> !each.isEmpty())
            .toArray(String[]::new));
    parameters.put("anyTrack", wanted.track().isEmpty());
    parameters.put("tracks", wanted.track().toArray(String[]::new));
    parameters.put("anyClass", wanted.organisationClass().isEmpty());
    parameters.put("classes", wanted.organisationClass().toArray(String[]::new));
    return parameters;
  }
}
