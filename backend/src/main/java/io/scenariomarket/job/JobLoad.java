package io.scenariomarket.job;

import java.time.Instant;

/**
 * How much there is to do of a kind of work.
 *
 * @param kind as its {@link JobHandler} says
 * @param running how many are being done
 * @param waiting how many nobody is at
 * @param abandoned how many somebody was at and did not end, until another takes them
 * @param oldest when the first of them was asked for
 */
public record JobLoad(String kind, long running, long waiting, long abandoned, Instant oldest) {}
