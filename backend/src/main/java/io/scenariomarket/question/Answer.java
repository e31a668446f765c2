package io.scenariomarket.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One wording of an answer.
 *
 * @param number counts the wordings of an answer from 1
 * @param author subject of whoever wrote it; {@code null} for a marked sample, and once they had
 *     their data erased
 * @param byZone whether the task force answered, and not the owner of the item
 */
record Answer(int number, String text, @Nullable String author, boolean byZone, Instant at) {}
