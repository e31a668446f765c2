package io.scenariomarket.supplier;

/** A capability was posted, revised, or changed its state. */
public record CapabilityChanged(CapabilityId id) {}
