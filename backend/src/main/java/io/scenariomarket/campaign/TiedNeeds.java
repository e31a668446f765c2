package io.scenariomarket.campaign;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.posting.Postings.Standing;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.work.Turn;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The needs that came in on campaigns, and how far that is. */
@Component
class TiedNeeds {

  private final ScenarioManagement scenarios;
  private final JdbcClient jdbc;

  TiedNeeds(ScenarioManagement scenarios, JdbcClient jdbc) {
    this.scenarios = scenarios;
    this.jdbc = jdbc;
  }

  /**
   * How far a campaign is.
   *
   * @param received what was confirmed or handed in
   * @param begun what members have begun and not handed in
   */
  record Progress(int received, int begun, int target) {

    /** Of what is wanted, 0 to 100. */
    public int percent() {
      return Math.min(100, 100 * received / target);
    }
  }

  /** Ties a need to a campaign; one that is tied already stays so. */
  void tie(UUID campaign, UUID scenario, OrganisationId organisation, String by) {
    jdbc.sql(
            """
            insert into campaign_posting (campaign_id, scenario_id, organisation_id, tied_by, tied_at)
            values (?, ?, ?, ?, now()) on conflict do nothing
            """)
        .params(campaign, scenario, organisation.value(), by)
        .update();
  }

  /** The ids of all that came in on a campaign. */
  List<UUID> of(UUID campaign) {
    return jdbc.sql(
            """
            select scenario_id from campaign_posting where campaign_id = :id
            union select scenario_id from campaign_submission
              where campaign_id = :id and scenario_id is not null
            """)
        .param("id", campaign)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /** How far each of some campaigns is, by their ids. */
  Map<UUID, Progress> progress(Collection<Campaign> campaigns) {
    var ids = campaigns.stream().map(Campaign::id).toList();
    var tied = tied(ids);
    var standing = standing(tied);
    var confirmed = confirmed(ids);
    return campaigns.stream()
        .collect(
            Collectors.toMap(
                Campaign::id,
                campaign -> {
                  var present =
                      tied.getOrDefault(campaign.id(), Set.of()).stream()
                          .map(standing::get)
                          .filter(Objects::nonNull)
                          .toList();
                  var begun = (int) present.stream().filter(TiedNeeds::begun).count();
                  var received = confirmed.getOrDefault(campaign.id(), 0) + present.size() - begun;
                  return new Progress(received, begun, campaign.target());
                }));
  }

  /** The organisations that have begun something for a campaign and not handed it in. */
  List<OrganisationId> begun(UUID campaign) {
    return standing(tied(List.of(campaign))).values().stream()
        .filter(TiedNeeds::begun)
        .map(Standing::owner)
        .distinct()
        .toList();
  }

  private static boolean begun(Standing<ScenarioState> need) {
    return need.state().turn() == Turn.PARTY;
  }

  private Map<UUID, Standing<ScenarioState>> standing(Map<UUID, Set<UUID>> tied) {
    return scenarios.standing(tied.values().stream().flatMap(Set::stream).toList());
  }

  private Map<UUID, Set<UUID>> tied(Collection<UUID> campaigns) {
    var tied = new HashMap<UUID, Set<UUID>>();
    jdbc.sql("select campaign_id, scenario_id from campaign_posting where campaign_id = any(?)")
        .param(campaigns.toArray(UUID[]::new))
        .query(
            row -> {
              tied.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                  .add(row.getObject(2, UUID.class));
            });
    return tied;
  }

  private Map<UUID, Integer> confirmed(Collection<UUID> campaigns) {
    var confirmed = new HashMap<UUID, Integer>();
    jdbc.sql(
            """
            select campaign_id, count(*) from campaign_submission
            where campaign_id = any(?) and confirmed_at is not null group by 1
            """)
        .param(campaigns.toArray(UUID[]::new))
        .query(
            row -> {
              confirmed.put(row.getObject(1, UUID.class), row.getInt(2));
            });
    return confirmed;
  }
}
