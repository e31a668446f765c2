/**
 * Reads a text for what it states that the market could take up: scenarios, directions, needs and
 * capabilities, field by field. Without Spring; {@code Extractor} is the way in.
 *
 * <ul>
 *   <li>What comes of it: {@code Proposal} with its {@code Statement}, and {@code Passed} for the
 *       sentences in which nothing was found; each stands in a {@code Span} of the text.
 *   <li>Text to parts: {@code SourceText}, {@code Outline} with {@code Labels}, {@code
 *       FirstLabels}, {@code Table} and {@code Sections}, giving {@code Part}; {@code Headings}
 *       stand above them.
 *   <li>Parts to statements: {@code Extraction}, {@code DocumentReader} with {@code Ahead}, {@code
 *       Brief} and {@code Passages}, and {@code Findings} with {@code Waiting}; {@code
 *       SentenceReader} and {@code ClauseReader} find what is wanted, {@code Titles} name it.
 *       {@code ModelReader} asks a language model the same.
 *   <li>Statements to fields, the same for all: {@code Particulars} tell problem, wanted and result
 *       apart, {@code Details} take out money, days, units and data, {@code Proposals} put them
 *       together.
 *   <li>Words: {@code MiningWords} (the operator's file), asked through {@code Lexicon}, {@code
 *       Exclusions}, {@code Wishes} and {@code Names}; {@code Setting} holds them for a document.
 * </ul>
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"analysis", "index", "languagemodel", "scenario", "sheet", "vocabulary"})
package io.scenariomarket.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
