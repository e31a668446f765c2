package io.scenariomarket.index;

/**
 * How far a document may be seen.
 *
 * @param visibility {@link Visibility#PUBLIC} only while its state lets visitors see it
 * @param state name of the lifecycle state
 * @param sample whether it came with the installation as sample data
 */
public record Listing(Visibility visibility, String state, boolean sample) {}
