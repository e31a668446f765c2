package io.scenariomarket.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as programs get it.
 *
 * @param version counts its saved changes from 0
 * @param scenarioId the need
 * @param needTitle what it was called when they came together
 * @param needOwnerId whose need it is
 * @param capabilityId the capability
 * @param capabilityName what it was called
 * @param supplierId whose capability it is
 * @param state where it stands
 * @param since when it came there
 * @param dueOn until when the next step is expected; {@code null} once it has ended
 * @param awaited who is to do it
 * @param actions what you can do with it
 * @param message what whoever began it said
 * @param endedBy who ended it; {@code null} while it goes on, it came to what was wanted, or nobody
 *     knows any more
 * @param reason why a side ended it
 * @param words the same in words
 * @param cause what made the market end it
 */
record EngagementView(
    EngagementId id,
    long version,
    UUID scenarioId,
    String needTitle,
    UUID needOwnerId,
    UUID capabilityId,
    String capabilityName,
    UUID supplierId,
    EngagementState state,
    Instant since,
    @Nullable LocalDate dueOn,
    List<Part> awaited,
    List<EngagementAction> actions,
    @Nullable String message,
    @Nullable Part endedBy,
    @Nullable DeclineReason reason,
    @Nullable String words,
    @Nullable String cause) {}
