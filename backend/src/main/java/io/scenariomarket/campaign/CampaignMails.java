package io.scenariomarket.campaign;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.notification.Mailer;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.shared.PublicAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Asks senders to confirm, and points out that a campaign ends soon. */
@Component
class CampaignMails {

  private static final Logger log = LoggerFactory.getLogger(CampaignMails.class);

  private final Mailer mailer;
  private final PublicAddress address;
  private final Submissions submissions;
  private final Campaigns campaigns;
  private final OrganisationManagement organisations;
  private final Accounts accounts;
  private final CampaignProperties settings;
  private final MarketProperties market;
  private final JdbcClient jdbc;
  private final Clock clock;

  CampaignMails(
      Mailer mailer,
      PublicAddress address,
      Submissions submissions,
      Campaigns campaigns,
      OrganisationManagement organisations,
      Accounts accounts,
      CampaignProperties settings,
      MarketProperties market,
      JdbcClient jdbc,
      Clock clock) {
    this.mailer = mailer;
    this.address = address;
    this.submissions = submissions;
    this.campaigns = campaigns;
    this.organisations = organisations;
    this.accounts = accounts;
    this.settings = settings;
    this.market = market;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Async
  @TransactionalEventListener
  void on(SubmissionReceived event) {
    submissions.find(event.id()).ifPresent(this::askToConfirm);
  }

  private void askToConfirm(Submitted submitted) {
    var content = submitted.content();
    var campaign = campaigns.findById(submitted.campaign());
    if (content == null || campaign.isEmpty()) {
      return;
    }
    var sent =
        mailer.send(
            content.email(),
            submitted.language(),
            "campaign.confirm",
            campaign.get().theme(),
            address.of("/campaigns/confirm/" + submitted.token()),
            date(submitted.expiresAt().atZone(clock.getZone()), submitted.language()));
    submissions.note(submitted.id(), sent);
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
      try {
        remind(campaign);
        campaigns.save(campaign.reminded(clock.instant()));
      } catch (MailException e) {
        log.warn("Reminders of a campaign wait for the mail server");
      }
    }
  }

  private void remind(Campaign campaign) {
    remind("campaign.ends", campaign, List.of(campaign.createdBy()));
    var owners = new LinkedHashSet<String>();
    for (var organisation : begun(campaign.id())) {
      owners.addAll(organisations.owners(organisation));
    }
    remind("campaign.unfinished", campaign, owners);
  }

  private void remind(String key, Campaign campaign, Collection<String> subjects) {
    for (var to : accounts.addresses(subjects)) {
      var ends = date(campaign.endsOn().atStartOfDay(clock.getZone()), to.language());
      var page = address.of("/campaigns/" + campaign.id());
      mailer.send(to.email(), to.language(), key, campaign.theme(), ends, page);
    }
  }

  /** The organisations that have begun something for a campaign and not handed it in. */
  private List<OrganisationId> begun(UUID campaign) {
    return jdbc.sql(
            """
            select distinct s.organisation_id from campaign_posting p
            join scenario s on s.id = p.scenario_id
            where p.campaign_id = ? and s.state in ('DRAFT', 'RETURNED')
            """)
        .param(campaign)
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list();
  }

  private static String date(ZonedDateTime day, Locale language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
  }
}
