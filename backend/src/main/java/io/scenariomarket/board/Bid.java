package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bid of an organisation for a need on a board, as somebody may read it.
 *
 * @param version counts its changes from 0
 * @param changedAt when its content was handed in last
 * @param engagement by which it is considered; {@code null} before the bids are opened, and where
 *     it cannot be
 */
record Bid(
    UUID id,
    long version,
    UUID call,
    OrganisationId organisation,
    BidContent content,
    Instant handedInAt,
    Instant changedAt,
    @Nullable UUID engagement,
    boolean awarded) {}
