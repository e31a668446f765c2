package io.scenariomarket.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored submission.
 *
 * @param token what the link in the mail carries; {@code null} once it was confirmed
 * @param content what was sent in; {@code null} once it was confirmed or forgotten
 */
record Submitted(
    UUID id,
    UUID campaign,
    @Nullable String token,
    String title,
    @Nullable Submission content,
    Instant expiresAt) {}
