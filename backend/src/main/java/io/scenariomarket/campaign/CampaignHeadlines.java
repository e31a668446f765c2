package io.scenariomarket.campaign;

import io.scenariomarket.identity.Viewer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is told of running campaigns elsewhere than on their own pages. */
@Component
public class CampaignHeadlines {

  private static final int MOST = 3;

  private final CampaignManagement campaigns;

  CampaignHeadlines(CampaignManagement campaigns) {
    this.campaigns = campaigns;
  }

  /**
   * A campaign in brief.
   *
   * @param theme what is sought
   * @param path the address of its page, without the server
   * @param endsOn the last day on which something can be sent in
   * @param received how much was sent in
   * @param target how much is wanted
   */
  public record Headline(String theme, String path, LocalDate endsOn, int received, int target) {}

  /** Those that take something in today, the one that ends first before the others. */
  public List<Headline> running() {
    return campaigns.list(Viewer.VISITOR).stream()
        .filter(CampaignManagement.Shown::open)
        .sorted(Comparator.comparing(shown -> shown.campaign().endsOn()))
        .limit(MOST)
        .map(
            shown ->
                new Headline(
                    shown.campaign().theme(),
                    "/campaigns/" + shown.campaign().id(),
                    shown.campaign().endsOn(),
                    shown.progress().received(),
                    shown.progress().target()))
        .toList();
  }
}
