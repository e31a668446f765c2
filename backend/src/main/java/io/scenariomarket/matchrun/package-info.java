/**
 * Every open need against every listed capability at once: run in the background, frozen with the
 * versions of all that went in, reproducible, compared with the run before.
 *
 * <ul>
 *   <li>What it is: {@code MatchRun} over a {@code RunScope}, with {@code RunItem}s that went in
 *       and {@code RunPair}s and {@code RunRequirement}s that came out; {@code Basis} names what it
 *       was made with.
 *   <li>What is done: {@code RunManagement} starts and stops; {@code RunWork} does it, from what
 *       {@code RunInputs} reads, batch by batch.
 *   <li>Where it is seen: {@code RunPages} with {@code RunViews}, {@code RunSheet}; {@code
 *       RunChanges} says what is otherwise than before, and why; {@code RunGaps} what is missing.
 *   <li>Shortlists that leave room for all: {@code Allocation} on {@code Allocation.Terms}, made of
 *       a {@code Market} by {@code FairLists} in {@code AllocationWork}, seen on {@code
 *       AllocationPages}.
 * </ul>
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "organisation",
      "job",
      "vocabulary",
      "posting",
      "scenario",
      "supplier",
      "matching",
      "claims",
      "catalogue",
      "campaign",
      "sheet",
      "index"
    })
package io.scenariomarket.matchrun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
