package io.scenariomarket.campaign;

import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.MarketProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Points out that a campaign ends soon. */
@Component
@Transactional
class CampaignReminders {

  private final Notices notices;
  private final Submissions submissions;
  private final TiedNeeds tied;
  private final Campaigns campaigns;
  private final OrganisationManagement organisations;
  private final CampaignProperties settings;
  private final MarketProperties market;
  private final Clock clock;

  CampaignReminders(
      Notices notices,
      Submissions submissions,
      TiedNeeds tied,
      Campaigns campaigns,
      OrganisationManagement organisations,
      CampaignProperties settings,
      MarketProperties market,
      Clock clock) {
    this.notices = notices;
    this.submissions = submissions;
    this.tied = tied;
    this.campaigns = campaigns;
    this.organisations = organisations;
    this.settings = settings;
    this.market = market;
    this.clock = clock;
  }

  /** Each morning: forgets what nobody confirmed, and points out what ends soon. */
  @Scheduled(cron = "0 15 8 * * *", zone = "${market.zone.time-zone}")
  void daily() {
    if (market.serving()) {
      submissions.forget(clock.instant());
      remind();
    }
  }

  /** Tells who runs a campaign that it ends soon, and who has begun something and not sent it. */
  void remind() {
    var today = LocalDate.now(clock);
    for (var campaign : campaigns.ending(today, today.plusDays(settings.remind().toDays()))) {
      notices.tell(List.of(campaign.createdBy()), notice("campaign.ends", campaign));
      var owners =
          tied.begun(campaign.id()).stream()
              .flatMap(organisation -> organisations.owners(organisation).stream())
              .distinct()
              .toList();
      notices.tell(owners, notice("campaign.unfinished", campaign));
      campaigns.save(campaign.reminded(clock.instant()));
    }
  }

  private static Notice notice(String key, Campaign campaign) {
    return Notice.of(key, "/campaigns/" + campaign.id(), campaign.theme(), campaign.endsOn())
        .about(campaign.id());
  }
}
