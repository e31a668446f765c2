package io.scenariomarket.matching;

import io.scenariomarket.identity.Confidentiality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an explanation what its reader may not read. Every explanation goes through here
 * last, so that what finds evidence need not think of who asks.
 */
final class Redaction {

  /** The kind of evidence of which nothing is told. */
  static final String CONFIDENTIAL = "confidential";

  private final MatchModel model;

  Redaction(MatchModel model) {
    this.model = model;
  }

  /**
   * What may be told of a requirement. Of a withheld one only whether it is met; not the evidence
   * either, which would say what is asked for. Of withheld evidence only that it is there.
   */
  Match.Requirement apply(Match.Requirement found) {
    if (found.textWithheld() != null) {
      return withheld(found, "", found.textWithheld());
    }
    return found.evidenceWithheld() == null ? found : withheld(found, found.text(), null);
  }

  private Match.Requirement withheld(
      Match.Requirement found, String text, @Nullable Confidentiality textWithheld) {
    return new Match.Requirement(
        text,
        textWithheld == null ? found.target() : null,
        found.must(),
        found.verdict(),
        "",
        CONFIDENTIAL,
        List.of(),
        // An exact similarity would tell a patient guesser when a wording comes close.
        model.least(found.verdict()),
        textWithheld,
        found.evidenceWithheld(),
        null);
  }
}
