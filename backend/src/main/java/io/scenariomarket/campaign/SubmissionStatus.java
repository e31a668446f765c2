package io.scenariomarket.campaign;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever sent something in what became of it, and nothing that they do not know. */
@Service
@Transactional(readOnly = true)
class SubmissionStatus {

  private final Submissions submissions;
  private final CampaignManagement campaigns;
  private final ScenarioManagement scenarios;

  SubmissionStatus(
      Submissions submissions, CampaignManagement campaigns, ScenarioManagement scenarios) {
    this.submissions = submissions;
    this.campaigns = campaigns;
    this.scenarios = scenarios;
  }

  /** How far it is. */
  enum Stage {
    /** The task force looks at it. */
    RECEIVED,
    APPROVED,
    PUBLISHED,
    /** Somebody talks about it, or has done it. */
    TAKEN_UP,
    DECLINED,
    /** It is sought no more. */
    ENDED
  }

  /**
   * What became of a submission.
   *
   * @param title what was sent in
   * @param need what it has become, where everybody may see it; {@code null} elsewhere
   */
  record Status(
      Reference reference,
      Campaign campaign,
      String title,
      Instant at,
      Stage stage,
      @Nullable ScenarioId need) {}

  /**
   * What became of a submission.
   *
   * @throws Refusal when there is no such reference
   */
  Status of(Reference reference) {
    var found =
        submissions
            .byReference(reference)
            .orElseThrow(() -> Refusal.notFound("campaign.status.not-found"));
    var id = new ScenarioId(found.scenario());
    var scenario = scenarios.visible(List.of(id), Submitting.TASK_FORCE).get(id);
    var open = !scenarios.visible(List.of(id), Viewer.VISITOR).isEmpty();
    return new Status(
        reference,
        campaigns.get(found.campaign(), Viewer.VISITOR).campaign(),
        found.title(),
        found.at(),
        scenario == null ? Stage.ENDED : stage(scenario.state()),
        open ? id : null);
  }

  private static Stage stage(ScenarioState state) {
    return switch (state) {
      case LEAD, DRAFT, SUBMITTED, RETURNED -> Stage.RECEIVED;
      case APPROVED -> Stage.APPROVED;
      case PUBLISHED -> Stage.PUBLISHED;
      case REJECTED -> Stage.DECLINED;
      case WITHDRAWN, EXPIRED -> Stage.ENDED;
      case ENGAGED, CONTRACTED, VERIFYING, COMPLETED, UNSUCCESSFUL, PROMOTED -> Stage.TAKEN_UP;
    };
  }
}
