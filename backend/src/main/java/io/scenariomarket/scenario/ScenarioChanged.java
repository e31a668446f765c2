package io.scenariomarket.scenario;

/** A scenario was posted, revised, or changed its state. */
public record ScenarioChanged(ScenarioId id) {}
