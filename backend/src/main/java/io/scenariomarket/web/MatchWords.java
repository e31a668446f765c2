package io.scenariomarket.web;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.MatchView;
import io.scenariomarket.matching.Outcome;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Matches in words that people use; templates call it {@code matchWords}. */
@Component
class MatchWords {

  private final MessageSource messages;

  MatchWords(MessageSource messages) {
    this.messages = messages;
  }

  /** Those that no hard condition stands against. */
  public List<MatchView> possible(MatchView.Listing matches) {
    return matches.items().stream()
        .filter(match -> match.eligibility() != Match.Eligibility.INELIGIBLE)
        .toList();
  }

  /** Those that fail a hard condition. */
  public List<MatchView> failing(MatchView.Listing matches) {
    return matches.items().stream()
        .filter(match -> match.eligibility() == Match.Eligibility.INELIGIBLE)
        .toList();
  }

  /** What stands between the two sides: each condition that is not met, in the zone's words. */
  public List<String> lacks(MatchView match) {
    var locale = LocaleContextHolder.getLocale();
    return match.conditions().stream()
        .filter(condition -> condition.verdict() == Outcome.Verdict.NOT_MET)
        .map(
            condition ->
                messages.getMessage("matching.condition." + condition.name(), null, locale))
        .toList();
  }

  /** The score as a whole number out of 100. */
  public long percent(MatchView match) {
    return percent(match.score());
  }

  /** A score of 0 to 1 as a whole number out of 100. */
  public long percent(double score) {
    return Math.round(score * 100);
  }

  /** By how many points a score changes, with its sign; empty where it stays the same. */
  public String shift(double before, double after) {
    var points = percent(after) - percent(before);
    return points == 0 ? "" : (points > 0 ? "+" : "−") + Math.abs(points);
  }

  /**
   * The label of the field of a form, such as 第 2 条要求 for {@code requirements[1].text}.
   *
   * @param kind {@code scenario} or {@code capability}
   */
  public String field(String kind, String path) {
    var locale = LocaleContextHolder.getLocale();
    var parts = path.split("[\\[\\].]+");
    var key = kind + "." + parts[0];
    var label = messages.getMessage(key, null, parts[0], locale);
    return parts.length > 1 && parts[1].matches("\\d{1,4}")
        ? label + " " + (Integer.parseInt(parts[1]) + 1)
        : String.valueOf(label);
  }

  /**
   * The score as a word. One judged pair in eight is a good match to begin with, so even odds are a
   * strong recommendation.
   */
  public String likelihood(MatchView match) {
    if (match.score() >= 0.5) {
      return "HIGH";
    }
    if (match.score() >= 0.25) {
      return "GOOD";
    }
    return match.score() >= 0.1 ? "SOME" : "LOW";
  }

  /** How many requirements are met that far. */
  public long count(MatchView match, String coverage) {
    return match.requirements().stream()
        .filter(requirement -> requirement.verdict().name().equals(coverage))
        .count();
  }

  /** The icon that shows how far a requirement is met. */
  public String icon(Verdict verdict) {
    return switch (verdict) {
      case COVERED -> "check";
      case PARTLY -> "half";
      case CONTRADICTED -> "cross";
      case SILENT -> "question";
    };
  }

  /** The classes of the tag that says how far a requirement is met. */
  public String tag(Verdict verdict) {
    return switch (verdict) {
      case COVERED -> "tag tag-good";
      case PARTLY -> "tag tag-partly";
      case CONTRADICTED -> "tag tag-bad";
      case SILENT -> "tag";
    };
  }

  /** A contribution to the score with its sign. */
  public String signed(double contribution) {
    return String.format(Locale.ROOT, "%+.2f", contribution).replace('-', '−');
  }

  /** Where a piece of evidence stands. */
  public String source(String kind) {
    var locale = LocaleContextHolder.getLocale();
    var other = messages.getMessage("matching.kind.other", null, locale);
    var own = messages.getMessage("matching.kind." + kind, null, other, locale);
    return own == null ? other : own;
  }
}
