package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;

/**
 * Where a new item comes from.
 *
 * @param id identifies it
 * @param organisation whose item it is
 * @param state in which it begins
 * @param sample whether it is a marked sample, which nobody wrote
 * @param author the subject of whoever wrote it
 * @param at when
 * @param <I> what identifies an item
 * @param <S> the states
 */
public record Origin<I, S>(
    I id, OrganisationId organisation, S state, boolean sample, String author, Instant at) {}
