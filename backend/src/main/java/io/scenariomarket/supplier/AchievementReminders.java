package io.scenariomarket.supplier;

import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.MarketProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds owners every morning of the achievements that are to be reviewed: once of each day. */
@Component
@Transactional
class AchievementReminders {

  /** The key of the reminder. */
  static final String KEY = "achievement.review";

  private final MarketProperties market;
  private final AchievementManagement management;
  private final Achievements achievements;
  private final Capabilities capabilities;
  private final OrganisationManagement organisations;
  private final Notices notices;

  AchievementReminders(
      MarketProperties market,
      AchievementManagement management,
      Achievements achievements,
      Capabilities capabilities,
      OrganisationManagement organisations,
      Notices notices) {
    this.market = market;
    this.management = management;
    this.achievements = achievements;
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.notices = notices;
  }

  @Scheduled(cron = "0 0 9 * * *", zone = "${market.zone.time-zone}")
  void everyMorning() {
    if (market.serving()) {
      remind();
    }
  }

  /** Reminds of all that are due. */
  void remind() {
    for (var due : achievements.toRemind(management.today())) {
      capabilities.findById(due.id()).ifPresent(capability -> tell(capability, due));
    }
  }

  private void tell(Capability capability, Achievements.Due due) {
    notices.tell(
        organisations.owners(capability.organisationId()),
        Notice.of(
                KEY,
                "/capabilities/" + capability.id() + "/achievement",
                capability.content().name(),
                due.on())
            .about(capability.id().value()));
  }
}
