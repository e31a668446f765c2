package io.scenariomarket.supplier;

import java.util.List;

/** Many capabilities were saved or taken away at once, and are in the database as they are now. */
public record CapabilitiesChanged(List<CapabilityId> ids) {}
