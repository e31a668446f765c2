/**
 * Documents that people bring, and what is found in them for a curator to decide on.
 *
 * <ul>
 *   <li>Bringing documents: {@code Mining}, {@code Documents}, {@code DocumentText} with {@code
 *       TextProgram} (a process of its own), {@code Reading} (the job).
 *   <li>Deciding: {@code Candidate}, {@code Curation}, {@code Acceptance}, {@code Existing}.
 *   <li>Pages: {@code MiningPages}, {@code DecisionPages}, {@code Desk}.
 * </ul>
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "limits",
      "organisation",
      "job",
      "vocabulary",
      "analysis",
      "index",
      "extraction",
      "languagemodel",
      "office",
      "scenario",
      "supplier",
      "work",
      "posting"
    })
package io.scenariomarket.mining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
