package io.scenariomarket.job;

/**
 * How far a job is.
 *
 * @param running whether somebody is at it
 * @param ahead how many others wait before it; 0 once it runs
 * @param done steps that are done
 * @param total all steps; 0 while that is not known
 */
public record JobStatus(boolean running, int ahead, int done, int total) {}
