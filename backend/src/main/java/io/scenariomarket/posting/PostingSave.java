package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An item to be saved with others.
 *
 * @param id the item that is revised; {@code null} to post one
 * @param version the version that was read, for one that is revised
 * @param owner whose item it is, for one that is posted
 * @param state in which it begins, for one that is posted
 * @param content what it says
 * @param <I> what identifies an item
 * @param <S> the states
 * @param <C> what an item says
 */
public record PostingSave<I, S, C>(
    @Nullable I id, long version, OrganisationId owner, S state, C content) {}
