package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Awaiting.Awaited;
import io.scenariomarket.engagement.EngagementFilter.View;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists engagements, by whose turn it is and until when. The task force sees all of them, everybody
 * else those of their organisations.
 */
@Component
@Transactional(readOnly = true)
public class EngagementList {

  private static final String FROM =
      """
      from engagement
      where (:all or need_owner = any(:own) or supplier = any(:own))
        and (cast(:state as text) is null or state = :state)
        and (cast(:scenario as uuid) is null or scenario_id = :scenario)
        and (cast(:capability as uuid) is null or capability_id = :capability)
      """;

  private static final String MINE =
      """
      (state = any(:open) and (
        need_owner = any(:own) and (id = any(:waitingForNeed)
          or state = any(:needsTurn) and not id = any(:waiting))
        or supplier = any(:own) and (id = any(:waitingForSupplier)
          or state = any(:suppliersTurn) and not id = any(:waiting))
        or :all and (id = any(:waitingForBroker) or due_on < :today)))
      """;

  private static final Map<View, String> VIEWS =
      Map.of(
          View.MINE,
          MINE,
          View.OTHERS,
          "state = any(:open) and not " + MINE,
          View.ENDED,
          "not state = any(:open)",
          View.ALL,
          "true");

  private final Engagements engagements;
  private final JdbcClient jdbc;
  private final Turns turns;
  private final Clock clock;

  EngagementList(Engagements engagements, JdbcClient jdbc, Turns turns, Clock clock) {
    this.engagements = engagements;
    this.turns = turns;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A page of those that a filter lets through: first those that are due first. */
  public PageOf<Engagement> list(EngagementFilter filter, int page, int size, Viewer viewer) {
    var total = new long[1];
    var ids =
        jdbc.sql(
                "select id, count(*) over () as total "
                    + FROM
                    + " and "
                    + VIEWS.get(filter.view())
                    + " order by due_on nulls last, state_since desc, id limit :size offset :from")
            .params(parameters(filter, viewer))
            .params(waiting(turned(filter.view())))
            .param("size", size)
            .param("from", (long) page * size)
            .query(
                (row, _) -> {
                  total[0] = row.getLong("total");
                  return new EngagementId(row.getObject("id", UUID.class));
                })
            .list();
    return new PageOf<>(find(ids), total[0], page, size);
  }

  private List<Engagement> find(List<EngagementId> ids) {
    var found =
        engagements.findAllById(ids).stream()
            .collect(Collectors.toMap(Engagement::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** How many there are in each part of the list. */
  public Map<View, Long> counts(EngagementFilter filter, Viewer viewer) {
    var columns =
        VIEWS.entrySet().stream()
            .map(
                each ->
                    "count(*) filter (where %s) as %s".formatted(each.getValue(), each.getKey()))
            .collect(Collectors.joining(", "));
    return jdbc.sql("select " + columns + " " + FROM)
        .params(parameters(filter, viewer))
        .params(waiting(true))
        .query(
            (row, _) -> {
              var counts = new EnumMap<View, Long>(View.class);
              for (var view : View.values()) {
                counts.put(view, row.getLong(view.name()));
              }
              return counts;
            })
        .single();
  }

  private Map<String, @Nullable Object> parameters(EngagementFilter filter, Viewer viewer) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("all", viewer.may(Permission.READ_ENGAGEMENT));
    parameters.put("own", OrganisationId.values(viewer.organisations(Permission.READ_ENGAGEMENT)));
    parameters.put("state", filter.state() == null ? null : filter.state().name());
    parameters.put("scenario", filter.scenario());
    parameters.put("capability", filter.capability());
    parameters.put("open", EngagementState.names(EngagementState::open));
    parameters.put("needsTurn", turnOf(Part.NEED));
    parameters.put("suppliersTurn", turnOf(Part.SUPPLIER));
    parameters.put("today", LocalDate.now(clock));
    return parameters;
  }

  /** Whether whose turn it is matters for a part of the list. */
  private static boolean turned(View view) {
    return view == View.MINE || view == View.OTHERS;
  }

  /** What other modules wait for, in statements that ask whose turn it is. */
  private Map<String, UUID[]> waiting(boolean turned) {
    var waiting = turned ? turns.waiting() : Map.<EngagementId, Awaited>of();
    return Map.of(
        "waiting", ids(waiting, _ -> true),
        "waitingForNeed", ids(waiting, parts -> parts.contains(Part.NEED)),
        "waitingForSupplier", ids(waiting, parts -> parts.contains(Part.SUPPLIER)),
        "waitingForBroker", ids(waiting, parts -> parts.contains(Part.BROKER)));
  }

  private static UUID[] ids(Map<EngagementId, Awaited> waiting, Predicate<Set<Part>> whose) {
    return waiting.entrySet().stream()
        .filter(each -> whose.test(each.getValue().parts()))
        .map(each -> each.getKey().value())
        .toArray(UUID[]::new);
  }

  private static String[] turnOf(Part side) {
    return EngagementState.names(state -> state.awaited().contains(side));
  }
}
