package io.scenariomarket.campaign;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, changes, publishes and closes campaigns, and tells how far they are. */
@Service
@Transactional
class CampaignManagement {

  private final Campaigns campaigns;
  private final JdbcClient jdbc;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CampaignManagement(
      Campaigns campaigns,
      JdbcClient jdbc,
      Vocabulary vocabulary,
      ApplicationEventPublisher events,
      Clock clock) {
    this.campaigns = campaigns;
    this.jdbc = jdbc;
    this.vocabulary = vocabulary;
    this.events = events;
    this.clock = clock;
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

  /** A campaign and how far it is. */
  record Shown(Campaign campaign, Progress progress, boolean open) {}

  @Transactional(readOnly = true)
  List<Shown> list(Viewer viewer) {
    return campaigns.list(viewer.may(Permission.RUN_CAMPAIGNS)).stream().map(this::shown).toList();
  }

  /**
   * The campaign with this id.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  Shown get(UUID id, Viewer viewer) {
    return campaigns
        .findById(id)
        .filter(each -> each.published() || viewer.may(Permission.RUN_CAMPAIGNS))
        .map(this::shown)
        .orElseThrow(() -> Refusal.notFound("campaign.not-found"));
  }

  /** The same, for somebody who sends something in. */
  @Transactional(readOnly = true)
  Campaign open(UUID id, Viewer viewer) {
    var shown = get(id, viewer);
    if (!shown.open()) {
      throw Refusal.conflict("campaign.closed");
    }
    return shown.campaign();
  }

  Campaign create(CampaignContent content, Viewer viewer) {
    require(viewer);
    var by = viewer.subject().orElseThrow();
    var checked = content.checked(new TermCheck(vocabulary));
    var saved = campaigns.save(Campaign.draft(checked, by, clock.instant()));
    tell("campaign.created", saved, Map.of(), Map.of("state", saved.state()));
    return saved;
  }

  /**
   * Changes a campaign.
   *
   * @param version the version that the editor read
   */
  Campaign revise(UUID id, CampaignContent content, long version, Viewer viewer) {
    var campaign = toEdit(id, viewer);
    if (campaign.number() != version) {
      throw Refusal.conflict("problem.changed-in-between");
    }
    var checked = content.checked(new TermCheck(vocabulary));
    var saved = campaigns.save(campaign.revised(checked, clock.instant()));
    tell(
        "campaign.changed",
        saved,
        Map.of("endsOn", campaign.endsOn()),
        Map.of("endsOn", saved.endsOn()));
    return saved;
  }

  /** Publishes a campaign, closes it, or opens it again; a published one is no draft any more. */
  Campaign move(UUID id, Campaign.State state, Viewer viewer) {
    var campaign = toEdit(id, viewer);
    if (state == Campaign.State.DRAFT || state == campaign.state()) {
      throw Refusal.conflict("campaign.state.conflict");
    }
    var saved = campaigns.save(campaign.in(state, clock.instant()));
    tell(
        state == Campaign.State.PUBLISHED ? "campaign.published" : "campaign.closed",
        saved,
        Map.of("state", campaign.state()),
        Map.of("state", state));
    return saved;
  }

  @Transactional(readOnly = true)
  Campaign toEdit(UUID id, Viewer viewer) {
    require(viewer);
    return get(id, viewer).campaign();
  }

  /** Ties a need of an organisation to a campaign; a need that is tied already stays so. */
  void tie(Campaign campaign, UUID scenario, OrganisationId organisation, String by) {
    jdbc.sql(
            """
            insert into campaign_posting (campaign_id, scenario_id, organisation_id, tied_by, tied_at)
            values (?, ?, ?, ?, now()) on conflict do nothing
            """)
        .params(campaign.id(), scenario, organisation.value(), by)
        .update();
    events.publishEvent(
        new Audited(
            "campaign.tied",
            "campaign",
            campaign.id().toString(),
            organisation,
            Map.of(),
            Map.of("scenario", scenario)));
  }

  /** The needs that are tied to a campaign. */
  @Transactional(readOnly = true)
  List<UUID> tied(UUID campaign) {
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

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private Shown shown(Campaign campaign) {
    return new Shown(campaign, progress(campaign), campaign.open(today()));
  }

  private Progress progress(Campaign campaign) {
    return jdbc.sql(
            """
            select
              (select count(*) from campaign_submission
                where campaign_id = :id and confirmed_at is not null)
              + count(*) filter (where s.state not in ('DRAFT', 'RETURNED')) as received,
              count(*) filter (where s.state in ('DRAFT', 'RETURNED')) as begun
            from campaign_posting p join scenario s on s.id = p.scenario_id
            where p.campaign_id = :id
            """)
        .param("id", campaign.id())
        .query(
            (row, _) ->
                new Progress(row.getInt("received"), row.getInt("begun"), campaign.target()))
        .single();
  }

  private void tell(String action, Campaign campaign, Map<String, ?> before, Map<String, ?> after) {
    events.publishEvent(
        new Audited(action, "campaign", campaign.id().toString(), null, before, after));
  }

  private static void require(Viewer viewer) {
    if (!viewer.may(Permission.RUN_CAMPAIGNS)) {
      throw Refusal.forbidden("campaign.forbidden");
    }
  }
}
