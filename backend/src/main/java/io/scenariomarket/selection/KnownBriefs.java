package io.scenariomarket.selection;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import java.util.Map;
import java.util.UUID;

/** What other modules know of those that can be selected, for assessors to read of them. */
@FunctionalInterface
public interface KnownBriefs {

  /**
   * Texts to begin from, by engagement, as far as somebody who runs the selection may read them.
   */
  Map<UUID, String> of(ScenarioId need, OrganisationId owner, Viewer viewer);
}
