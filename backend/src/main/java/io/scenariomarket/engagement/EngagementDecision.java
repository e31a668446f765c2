package io.scenariomarket.engagement;

import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a move of an engagement.
 *
 * @param version the version that they decided on
 * @param reason why it ends; {@code null} where it goes on
 * @param words the same in words, or what is to be known; at most {@value #MAX_WORDS} characters
 */
public record EngagementDecision(
    long version, @Nullable DeclineReason reason, @Nullable String words) {

  /** The greatest length of words in characters. */
  public static final int MAX_WORDS = 2000;

  public EngagementDecision {
    words = Text.orNull(words);
  }

  /** A decision on a version without a word. */
  public static EngagementDecision on(long version) {
    return new EngagementDecision(version, null, null);
  }

  /**
   * Checks that what has to be said is said.
   *
   * @throws Refusal when a reason is missing or too long
   */
  void check(EngagementAction action) {
    if (words != null && words.length() > MAX_WORDS) {
      throw Refusal.invalid("words", "engagement.words.long", MAX_WORDS);
    }
    if (action.needsReason() && reason == null) {
      throw Refusal.invalid("reason", "engagement.reason.missing");
    }
    if (action.needsReason() && reason == DeclineReason.OTHER && words == null) {
      throw Refusal.invalid("words", "engagement.words.missing");
    }
  }
}
