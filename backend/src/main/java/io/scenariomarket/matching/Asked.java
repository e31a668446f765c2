package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier is asked of a requirement, with what everybody can find of the capability to it.
 *
 * @param text what is asked for
 * @param target the figure by which it is checked; {@code null} for none
 * @param must whether a supplier has to meet it
 * @param open whether everybody may read the requirement
 * @param verdict how far what everybody can find meets it
 * @param evidence the sentence that comes closest; empty where there is none that everybody may
 *     read
 * @param withheld whether what comes closest is not for everybody
 */
public record Asked(
    String text,
    @Nullable String target,
    boolean must,
    boolean open,
    Verdict verdict,
    String evidence,
    boolean withheld) {

  static Asked of(Match.Requirement found, boolean open) {
    return new Asked(
        found.text(),
        found.target(),
        found.must(),
        open,
        found.verdict(),
        found.kind().equals(Explanation.TITLE) ? "" : found.evidence(),
        found.evidenceWithheld() != null);
  }

  /** What a supplier would say of it, as far as everybody can find it; {@code null} for nothing. */
  public @Nullable String proposed() {
    return verdict == Verdict.SILENT || evidence.isEmpty() ? null : evidence;
  }
}
