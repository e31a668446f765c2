package io.scenariomarket.engagement;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier answered to one requirement of a need.
 *
 * @param requirement the requirement as it was when it was answered
 * @param level who may read the requirement
 * @param must whether a supplier had to meet it
 * @param reply whether the supplier meets it
 * @param words how, at most {@value #MAX_WORDS} characters; {@code null} for no words
 */
record Answer(
    String requirement, Confidentiality level, boolean must, Reply reply, @Nullable String words) {

  /** The greatest length of words in characters. */
  static final int MAX_WORDS = 500;

  Answer {
    words = Text.orNull(words);
  }

  /** Whether a supplier meets a requirement, in its own words. */
  enum Reply {
    YES(Verdict.COVERED),
    PARTLY(Verdict.PARTLY),
    NO(Verdict.CONTRADICTED),
    /** Nothing that could be told now. */
    LATER(Verdict.SILENT);

    private final Verdict verdict;

    Reply(Verdict verdict) {
      this.verdict = verdict;
    }

    /** How far a requirement is met by it, as matches say it. */
    public Verdict verdict() {
      return verdict;
    }

    /** What a supplier would answer where that was found. */
    static Reply of(Verdict found) {
      return switch (found) {
        case COVERED -> YES;
        case PARTLY -> PARTLY;
        case CONTRADICTED -> NO;
        case SILENT -> LATER;
      };
    }
  }
}
