package io.scenariomarket.supplier;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.notification.Mailer;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.shared.PublicAddress;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds owners every morning of the achievements that are to be reviewed: once of each day. */
@Component
class AchievementReminders {

  private static final Logger log = LoggerFactory.getLogger(AchievementReminders.class);

  private final MarketProperties market;
  private final AchievementManagement management;
  private final Achievements achievements;
  private final Capabilities capabilities;
  private final OrganisationManagement organisations;
  private final Accounts accounts;
  private final Mailer mailer;
  private final PublicAddress address;

  AchievementReminders(
      MarketProperties market,
      AchievementManagement management,
      Achievements achievements,
      Capabilities capabilities,
      OrganisationManagement organisations,
      Accounts accounts,
      Mailer mailer,
      PublicAddress address) {
    this.market = market;
    this.management = management;
    this.achievements = achievements;
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.accounts = accounts;
    this.mailer = mailer;
    this.address = address;
  }

  @Scheduled(cron = "0 0 9 * * *", zone = "${market.zone.time-zone}")
  void everyMorning() {
    if (market.serving()) {
      remind();
    }
  }

  /** Reminds of all that are due; whoever could not be told is told the next time. */
  void remind() {
    for (var due : achievements.toRemind(management.today())) {
      try {
        capabilities.findById(due.id()).ifPresent(capability -> tell(capability, due));
      } catch (MailException e) {
        log.warn("A reminder was not sent and is tried again: {}", e.getClass().getName());
        achievements.notReminded(due);
      }
    }
  }

  private void tell(Capability capability, Achievements.Due due) {
    var owners = organisations.owners(capability.organisationId());
    for (var to : accounts.addresses(owners)) {
      mailer.send(
          to.email(),
          to.language(),
          "achievement.review",
          capability.content().name(),
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(to.language())
              .format(due.on()),
          address.of("/capabilities/" + capability.id() + "/achievement"));
    }
  }
}
