package io.scenariomarket.conversation;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said in an engagement. It is never changed, since others have read it.
 *
 * @param number counts the messages of an engagement from 1
 * @param author subject of whoever wrote it; {@code null} once they had their data erased
 * @param organisation for which of the two organisations they wrote; {@code null} for the task
 *     force
 * @param text plain text; empty where files say it all
 */
record ThreadMessage(
    UUID id,
    EngagementId engagement,
    int number,
    @Nullable String author,
    @Nullable OrganisationId organisation,
    String text,
    Instant at) {}
