package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.selection.KnownBriefs;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has assessors read the plan of each bid; team and partners would say whose it is. */
@Component
class BidBriefs implements KnownBriefs {

  private final BidManagement bids;
  private final CallManagement calls;

  BidBriefs(BidManagement bids, CallManagement calls) {
    this.bids = bids;
    this.calls = calls;
  }

  @Override
  public Map<UUID, String> of(ScenarioId need, OrganisationId owner, Viewer viewer) {
    var briefs = new HashMap<UUID, String>();
    calls.latest(need.value(), owner, viewer).stream()
        .flatMap(call -> bids.of(call, viewer).stream())
        .forEach(
            bid -> {
              var engagement = bid.engagement();
              if (engagement != null) {
                briefs.put(engagement, bid.content().plan());
              }
            });
    return briefs;
  }
}
