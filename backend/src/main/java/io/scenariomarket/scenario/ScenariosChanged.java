package io.scenariomarket.scenario;

import java.util.List;

/** Many scenarios were saved or taken away at once, and are in the database as they are now. */
public record ScenariosChanged(List<ScenarioId> ids) {}
