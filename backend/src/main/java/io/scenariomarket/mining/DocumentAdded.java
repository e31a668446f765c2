package io.scenariomarket.mining;

import java.util.UUID;

/** A document has come in and is to be read. */
record DocumentAdded(UUID id) {}
