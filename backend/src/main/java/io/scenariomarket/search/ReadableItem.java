package io.scenariomarket.search;

import io.scenariomarket.identity.OrganisationId;

/**
 * A thing of any kind, as far as somebody may read it.
 *
 * @param organisationId whose it is
 * @param title its title or name
 * @param published whether it is in a state in which everybody may read it
 * @param content what it says, without what they may not read
 */
public record ReadableItem(
    OrganisationId organisationId, String title, boolean published, Object content) {}
