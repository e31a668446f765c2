package io.scenariomarket.promotion;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementFilter;
import io.scenariomarket.engagement.EngagementFilter.View;
import io.scenariomarket.engagement.EngagementList;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What became of a case elsewhere: other needs that the same capability was brought to. The open
 * needs that it fits are the opportunities of the capability, ranked and explained by the matching
 * as anywhere else, and its supplier or the task force invites from there.
 */
@Component
class Replication {

  private static final Viewer MARKET = Viewer.taskForce("promotion");

  private final EngagementList engagements;

  Replication(EngagementList engagements) {
    this.engagements = engagements;
  }

  /**
   * How far the solution of a case has spread.
   *
   * @param opportunities the address at which open needs like the one that it solved are found
   * @param begun other engagements of the capability, the latest first
   */
  record Spread(String opportunities, List<Engagement> begun) {}

  /** In how many other needs the capability of a case is under contract, or was accepted. */
  long count(Case told) {
    return others(told, MARKET).stream()
        .filter(each -> each.state().signed() || each.state() == EngagementState.ACCEPTED)
        .map(each -> each.pair().scenarioId())
        .distinct()
        .count();
  }

  /** Whether somebody carries a case on: the task force, and its supplier. */
  static boolean carries(Case told, Viewer viewer) {
    return told.state().published() && viewer.may(Permission.READ_CASE, told.supplier());
  }

  /** What somebody who carries a case on sees of it. */
  Spread spread(Case told, Viewer viewer) {
    return new Spread(
        "/capabilities/" + told.capabilityId() + "/opportunities", others(told, viewer));
  }

  private List<Engagement> others(Case told, Viewer viewer) {
    var filter = new EngagementFilter(View.ALL, null, null, told.capabilityId().value());
    return engagements.list(filter, 0, PageOf.MAX_SIZE, viewer).items().stream()
        .filter(each -> !each.id().equals(told.engagementId()))
        .filter(each -> !each.pair().scenarioId().equals(told.scenarioId()))
        .toList();
  }
}
