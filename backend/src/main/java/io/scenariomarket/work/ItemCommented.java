package io.scenariomarket.work;

import java.util.UUID;

/** Somebody said something about an item. */
record ItemCommented(ItemRef item, UUID comment) {}
