package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.supplier.CapabilityId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows where many pairs stand, asked about together. */
@Component
class Standings {

  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A need and a capability. */
  record Both(ScenarioId need, CapabilityId offer) {}

  /**
   * Where a pair stands: in the engagement that goes on, or else the last one.
   *
   * @param mine whether the viewer's side is to go on with it
   */
  record Standing(EngagementId id, EngagementState state, boolean mine) {}

  /** Where the pairs of some needs and some capabilities stand, as far as the viewer may know. */
  Map<Both, Standing> of(
      Collection<ScenarioId> needs, Collection<CapabilityId> offers, Viewer viewer) {
    var own = viewer.organisations();
    if (own.isEmpty() && !viewer.may(Permission.READ_ENGAGEMENT)) {
      return Map.of();
    }
    var found = new HashMap<Both, Standing>();
    jdbc.sql(
            """
            select distinct on (scenario_id, capability_id)
              scenario_id, capability_id, id, state, need_owner, supplier
            from engagement
            where scenario_id = any(:needs) and capability_id = any(:offers)
              and (:all or need_owner = any(:own) or supplier = any(:own))
            order by scenario_id, capability_id, created_at desc, id
            """)
        .param("needs", needs.stream().map(ScenarioId::value).toArray(UUID[]::new))
        .param("offers", offers.stream().map(CapabilityId::value).toArray(UUID[]::new))
        .param("all", viewer.may(Permission.READ_ENGAGEMENT))
        .param("own", OrganisationId.values(own))
        .query(
            row -> {
              var state = EngagementState.valueOf(row.getString("state"));
              var mine =
                  awaits(state, Part.NEED, row.getObject("need_owner", UUID.class), viewer)
                      || awaits(
                          state, Part.SUPPLIER, row.getObject("supplier", UUID.class), viewer);
              found.put(
                  new Both(
                      new ScenarioId(row.getObject("scenario_id", UUID.class)),
                      new CapabilityId(row.getObject("capability_id", UUID.class))),
                  new Standing(new EngagementId(row.getObject("id", UUID.class)), state, mine));
            });
    return found;
  }

  private static boolean awaits(
      EngagementState state, Part side, UUID organisation, Viewer viewer) {
    return state.awaited().contains(side)
        && viewer.may(Permission.ENGAGE, new OrganisationId(organisation));
  }
}
