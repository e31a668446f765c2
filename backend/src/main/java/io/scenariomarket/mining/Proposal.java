package io.scenariomarket.mining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed to a curator.
 *
 * @param kind what it would become
 * @param title in a line
 * @param tracks several possible, the surest first
 * @param direction a level-2 field
 * @param park where it would take place
 * @param owner for a capability, who has it
 * @param organisations who is named
 * @param requirements what is asked for, item by item
 * @param grade for what would become a scenario
 * @param background the circumstances
 * @param expectedResult what is to come of it
 * @param dataOpened the data that would be opened
 * @param span the words that state it, in the original text
 * @param sentence the sentence that they stand in, in the original text
 */
record Proposal(
    CandidateKind kind,
    String title,
    List<String> tracks,
    @Nullable String direction,
    @Nullable String park,
    @Nullable String owner,
    List<Mention> organisations,
    List<String> requirements,
    @Nullable String grade,
    @Nullable String background,
    @Nullable String expectedResult,
    @Nullable String dataOpened,
    Span span,
    Span sentence) {

  Proposal {
    tracks = List.copyOf(tracks);
    organisations = List.copyOf(organisations);
    requirements = List.copyOf(requirements);
  }
}
