package io.scenariomarket.conversation;

import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read the thread of an engagement.
 *
 * @param organisation for which of the two they take part; {@code null} for the task force
 * @param to the number of the last message that they have read
 * @param at when they read it
 */
record ReadMark(String subject, @Nullable OrganisationId organisation, int to, Instant at) {}
