/**
 * Finds scenarios, directions, needs and capabilities in documents, for a curator to decide on.
 *
 * <ul>
 *   <li>Bringing documents: {@code Documents}, {@code DocumentText}, {@code Reading} (the job).
 *   <li>Text to parts: {@code SourceText}, {@code Outline} with {@code Labels}, {@code Table} and
 *       {@code Sections}, giving {@code Part}.
 *   <li>Parts to statements: {@code DocumentReader} with {@code Ahead}, {@code Brief} and {@code
 *       Waiting}; {@code SentenceReader} and {@code ClauseReader} find what is wanted, {@code
 *       Titles} name it.
 *   <li>Statements to fields, the same for all: {@code Particulars} tell problem, wanted and result
 *       apart, {@code Details} take out money, days, units and data, {@code Proposals} put them
 *       together.
 *   <li>Words: {@code MiningWords} (the operator's file), asked through {@code Lexicon}, {@code
 *       Exclusions}, {@code Wishes} and {@code Names}; {@code Setting} holds them for a document.
 *   <li>Deciding: {@code Candidate}, {@code Curation}, {@code Acceptance}, {@code Existing}; pages:
 *       {@code MiningPages}, {@code DecisionPages}, {@code Desk}.
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
      "languagemodel",
      "office",
      "scenario",
      "sheet",
      "supplier",
      "work",
      "posting"
    })
package io.scenariomarket.mining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
