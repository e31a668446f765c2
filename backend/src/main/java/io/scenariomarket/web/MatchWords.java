package io.scenariomarket.web;

import static java.util.Comparator.reverseOrder;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.MatchView;
import io.scenariomarket.matching.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** Those that are possible, and that no hard condition stands against. */
  public List<MatchView> possible(MatchView.Listing matches) {
    return matches.items().stream()
        .filter(MatchView::possible)
        .filter(match -> match.eligibility() != Match.Eligibility.INELIGIBLE)
        .toList();
  }

  /** Those that would be possible, but fail a hard condition. */
  public List<MatchView> failing(MatchView.Listing matches) {
    return matches.items().stream()
        .filter(MatchView::possible)
        .filter(match -> match.eligibility() == Match.Eligibility.INELIGIBLE)
        .toList();
  }

  /** Those that are only loosely related. */
  public List<MatchView> weak(MatchView.Listing matches) {
    return matches.items().stream().filter(match -> !match.possible()).toList();
  }

  /** What comes closest where nothing is possible, and what it lacks; empty where nothing does. */
  public Optional<MatchView> nearest(MatchView.Listing matches) {
    return matches.items().stream().max(Comparator.comparingDouble(MatchView::score));
  }

  /**
   * What a score is made of, in whole points that add up to the points shown: rounded by largest
   * remainder, the strongest first and the average pair, from which all is counted, last.
   */
  public List<Part> parts(MatchView match) {
    var down = match.features().stream().mapToLong(each -> floor(each.share())).sum();
    var missing = percent(match) - down;
    var up =
        match.features().stream()
            .sorted(
                Comparator.comparingDouble(
                    each -> floor(each.share()) - Math.max(-1, each.share() * 100)))
            .limit(Math.max(0, missing))
            .map(Match.Feature::name)
            .toList();
    return match.features().stream()
        .map(
            each -> new Part(each.name(), floor(each.share()) + (up.contains(each.name()) ? 1 : 0)))
        .sorted(Comparator.comparing(Part::baseline).thenComparing(Part::points, reverseOrder()))
        .toList();
  }

  private static long floor(double share) {
    return (long) Math.floor(share * 100);
  }

  /** A part of a score by the name of its feature, in points out of 100. */
  public record Part(String name, long points) {

    /** Whether it is what an average pair has. */
    public boolean baseline() {
      return name.equals("baseline");
    }

    /** How much it does, as the end of a key. */
    public String strength() {
      if (points >= 20) {
        return "STRONG";
      }
      if (points >= 8) {
        return "CLEAR";
      }
      if (points > 0) {
        return "LITTLE";
      }
      return points == 0 ? "NONE" : "LOWERS";
    }

    /** The points with their sign. */
    public String signed() {
      return points < 0 ? "−" + -points : "+" + points;
    }
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
   * recommendation.
   */
  public String likelihood(MatchView match) {
    return Match.likelihood(match.score());
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

  /** Where a piece of evidence stands. */
  public String source(String kind) {
    var locale = LocaleContextHolder.getLocale();
    var other = messages.getMessage("matching.kind.other", null, locale);
    var own = messages.getMessage("matching.kind." + kind, null, other, locale);
    return own == null ? other : own;
  }
}
