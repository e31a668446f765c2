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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, changes, publishes and closes campaigns, and tells how far they are. */
@Service
@Transactional
public class CampaignManagement {

  private final Campaigns campaigns;
  private final TiedNeeds tied;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CampaignManagement(
      Campaigns campaigns,
      TiedNeeds tied,
      Vocabulary vocabulary,
      ApplicationEventPublisher events,
      Clock clock) {
    this.campaigns = campaigns;
    this.tied = tied;
    this.vocabulary = vocabulary;
    this.events = events;
    this.clock = clock;
  }

  /** A campaign and how far it is. */
  record Shown(Campaign campaign, TiedNeeds.Progress progress, boolean open) {}

  @Transactional(readOnly = true)
  List<Shown> list(Viewer viewer) {
    return shown(campaigns.list(viewer.may(Permission.RUN_CAMPAIGNS)));
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
        .map(each -> shown(List.of(each)).getFirst())
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
      throw Refusal.changedInBetween();
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
    tied.tie(campaign.id(), scenario, organisation, by);
    events.publishEvent(
        new Audited(
            "campaign.tied",
            "campaign",
            campaign.id().toString(),
            organisation,
            Map.of(),
            Map.of("scenario", scenario)));
  }

  /** What the campaigns that the viewer may see call for, by id, the latest first. */
  @Transactional(readOnly = true)
  public Map<UUID, String> themes(Viewer viewer) {
    var themes = new LinkedHashMap<UUID, String>();
    list(viewer).forEach(each -> themes.put(each.campaign().id(), each.campaign().theme()));
    return themes;
  }

  /** The needs that are tied to a campaign. */
  @Transactional(readOnly = true)
  public List<UUID> tied(UUID campaign) {
    return tied.of(campaign);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private List<Shown> shown(List<Campaign> some) {
    var progress = tied.progress(some);
    return some.stream()
        .map(
            each ->
                new Shown(
                    each, Objects.requireNonNull(progress.get(each.id())), each.open(today())))
        .toList();
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
