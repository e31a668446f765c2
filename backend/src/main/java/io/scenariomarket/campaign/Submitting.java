package io.scenariomarket.campaign;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Levels;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.notification.Addressee;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what is sent without an account. It becomes a lead of the task force once its sender has
 * confirmed it by mail, and not before.
 */
@Service
@Transactional
class Submitting {

  private static final int TOKEN_BYTES = 24;

  /** Who sent it is told to the task force alone. */
  private static final Levels LEVELS =
      Levels.of(
          Map.of(
              "contact", Confidentiality.ORGANISATION, "background", Confidentiality.ORGANISATION));

  /** The market itself posts what was confirmed: its sender has no account to post it with. */
  static final Viewer TASK_FORCE = Viewer.taskForce("campaign");

  private final SecureRandom random = new SecureRandom();
  private final CampaignManagement campaigns;
  private final Submissions submissions;
  private final ScenarioManagement scenarios;
  private final CampaignNeeds needs;
  private final OrganisationManagement organisations;
  private final CampaignProperties settings;
  private final Notices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Submitting(
      CampaignManagement campaigns,
      Submissions submissions,
      ScenarioManagement scenarios,
      CampaignNeeds needs,
      OrganisationManagement organisations,
      CampaignProperties settings,
      Notices notices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.campaigns = campaigns;
    this.submissions = submissions;
    this.scenarios = scenarios;
    this.needs = needs;
    this.organisations = organisations;
    this.settings = settings;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps a submission until it is confirmed, and has a mail sent. Whether an address has others
   * waiting is not told, since anybody may type any address; there is just no further mail.
   *
   * @throws Refusal when the campaign takes nothing in
   */
  void submit(UUID campaign, Submission content, Locale language) {
    var open = campaigns.open(campaign, Viewer.VISITOR);
    if (submissions.waiting(open.id(), content.email())) {
      return;
    }
    var id = UUID.randomUUID();
    var now = clock.instant();
    var token = token();
    var expiresAt = now.plus(settings.confirm());
    submissions.add(id, open.id(), token, content, now, expiresAt);
    notices.tell(
        new Addressee(content.email(), language),
        Notice.of(
                "campaign.confirm",
                "/campaigns/confirm/" + token,
                open.theme(),
                LocalDate.ofInstant(expiresAt, clock.getZone()))
            .about(id)
            .until(expiresAt));
  }

  /** What a link leads to. */
  record Waiting(Submitted submitted, Campaign campaign) {}

  /**
   * The submission whose link this is.
   *
   * @throws Refusal when there is none, or its time is over
   */
  Waiting waiting(String token) {
    return submissions
        .byToken(token)
        .filter(each -> each.expiresAt().isAfter(clock.instant()))
        .map(each -> new Waiting(each, campaigns.get(each.campaign(), Viewer.VISITOR).campaign()))
        .orElseThrow(() -> Refusal.notFound("campaign.confirm.not-found"));
  }

  /**
   * Makes a lead of what was confirmed, with the contact for the task force alone.
   *
   * @param language of the mail that keeps the reference for its sender
   * @return by which its sender may ask what became of it
   */
  Reference confirm(String token, Locale language) {
    var waiting = waiting(token);
    var submitted = waiting.submitted();
    var content = Objects.requireNonNull(submitted.content());
    var lead =
        scenarios.post(
            Optional.of(organisations.zone().id()),
            needs.lead(waiting.campaign(), content, LEVELS),
            ScenarioState.LEAD,
            TASK_FORCE);
    var reference = Reference.random(random);
    submissions.confirm(submitted.id(), lead.id().value(), reference, clock.instant());
    notices.tell(
        new Addressee(content.email(), language),
        Notice.of(
                "campaign.received",
                "/campaigns/status?reference=" + reference,
                waiting.campaign().theme(),
                content.title(),
                reference.toString())
            .about(submitted.id()));
    events.publishEvent(
        new Audited(
            "campaign.submission-confirmed",
            "campaign",
            waiting.campaign().id().toString(),
            null,
            Map.of(),
            Map.of("scenario", lead.id())));
    return reference;
  }

  private String token() {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
