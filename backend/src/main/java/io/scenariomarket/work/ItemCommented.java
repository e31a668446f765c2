package io.scenariomarket.work;

import java.util.UUID;

/**
 * Somebody said something about an item.
 *
 * @param forTaskForce whether the task force has to do with the item
 */
record ItemCommented(ItemRef item, UUID comment, boolean forTaskForce) {}
