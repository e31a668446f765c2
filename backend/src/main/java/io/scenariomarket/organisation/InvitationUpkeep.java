package io.scenariomarket.organisation;

import io.scenariomarket.shared.MarketProperties;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases the addresses of invitations nightly, some time after these have ended. */
@Component
class InvitationUpkeep {

  private final MarketProperties market;
  private final Invitations invitations;
  private final InvitationProperties settings;
  private final Clock clock;

  InvitationUpkeep(
      MarketProperties market,
      Invitations invitations,
      InvitationProperties settings,
      Clock clock) {
    this.market = market;
    this.invitations = invitations;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(cron = "0 45 3 * * *")
  void nightly() {
    if (market.serving()) {
      invitations.forget(clock.instant().minus(settings.kept()));
    }
  }
}
