package io.scenariomarket.job;

import io.scenariomarket.identity.Viewer;
import java.util.UUID;

/**
 * Something to be done.
 *
 * @param id of the job itself
 * @param kind what is to be done, as {@link JobHandler#kind} says
 * @param subject what it is done to
 * @param viewer whoever asked for it, with what they may do now
 * @param attempts how often it was begun, this time included
 */
public record Job(UUID id, String kind, UUID subject, Viewer viewer, int attempts) {}
