package io.scenariomarket.extraction;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A sentence in which nothing was found.
 *
 * @param sentence where it stands in the original text
 * @param reason why it was passed over
 */
public record Passed(Span sentence, Reason reason) {

  /** Why a sentence was passed over; what people are told stands in the messages. */
  public enum Reason {
    /** It stands among guiding thoughts, principles or descriptions of how things stand. */
    @JsonProperty("guiding")
    GUIDING,
    /** It stands among goals. */
    @JsonProperty("goals")
    GOALS,
    /** It stands among safeguards. */
    @JsonProperty("safeguards")
    SAFEGUARDS,
    /** It stands among what applicants have to do. */
    @JsonProperty("procedure")
    PROCEDURE,
    /** It is about rules, money, people or meetings. */
    GOVERNANCE,
    /** It names nothing in particular. */
    GENERIC,
    /** It says what is to come of something that is stated elsewhere, or in figures alone. */
    RESULT,
    /** It stands behind as many statements as are proposed of one document. */
    MANY,
    /** Nothing is to be done. */
    NOTHING
  }
}
