package io.scenariomarket.supplier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may read of an achievement. Everybody sees the stage, the latest level and where it
 * went; who assessed it on what ground, the earlier assessments, reviews and the note to the
 * hand-over are for the owner and the task force.
 *
 * @param achievement the facts, as far as they may be read
 * @param level the latest assessed level
 * @param assessedOn when that was
 * @param assessments all of them, the latest first; empty for others
 * @param inside whether they are the owner's members or the task force
 * @param mayLead whether they may say how far it has come
 * @param overdue whether a review is overdue, as far as they may know
 */
record AchievementPanel(
    Achievement achievement,
    @Nullable String level,
    @Nullable LocalDate assessedOn,
    List<Assessment> assessments,
    boolean inside,
    boolean mayLead,
    boolean overdue) {

  static AchievementPanel of(
      Achievement achievement,
      List<Assessment> assessments,
      boolean inside,
      boolean mayLead,
      LocalDate today) {
    var latest = assessments.isEmpty() ? null : assessments.getFirst();
    var review = achievement.nextReviewOn();
    return new AchievementPanel(
        inside ? achievement : forOthers(achievement),
        latest == null ? null : latest.level(),
        latest == null ? null : latest.on(),
        inside ? assessments : List.of(),
        inside,
        mayLead,
        inside && review != null && review.isBefore(today));
  }

  private static Achievement forOthers(Achievement all) {
    var handOver = all.handOver();
    return new Achievement(
        all.version(),
        all.stage(),
        null,
        handOver == null
            ? null
            : new Achievement.HandOver(handOver.incubator(), handOver.park(), handOver.on(), null));
  }
}
