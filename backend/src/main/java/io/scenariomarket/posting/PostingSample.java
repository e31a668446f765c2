package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;

/**
 * A marked sample to be stored.
 *
 * @param id known, so that loading again changes nothing
 * @param organisation whose item it is
 * @param state in which it is stored, any of its kind
 * @param content what it says
 * @param <I> what identifies an item
 * @param <S> the states
 * @param <C> what an item says
 */
public record PostingSample<I, S, C>(I id, OrganisationId organisation, S state, C content) {}
