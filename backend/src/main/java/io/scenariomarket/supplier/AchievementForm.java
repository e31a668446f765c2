package io.scenariomarket.supplier;

import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The three forms about an achievement, as they were typed; each uses some of the fields.
 *
 * @param version that was read
 * @param stage where it stands
 * @param nextReviewOn day of the next review
 * @param on day of an assessment
 * @param level that was assessed
 * @param basis on what ground
 * @param assessor by whom
 * @param incubator who took it
 * @param park where that is
 * @param handedOn day of the hand-over
 * @param note to the hand-over
 */
record AchievementForm(
    @Nullable Long version,
    @Nullable String stage,
    @Nullable String nextReviewOn,
    @Nullable String on,
    @Nullable String level,
    @Nullable String basis,
    @Nullable String assessor,
    @Nullable String incubator,
    @Nullable String park,
    @Nullable String handedOn,
    @Nullable String note) {

  static AchievementForm of(Achievement achievement, LocalDate today) {
    var handOver = achievement.handOver();
    var day = today.toString();
    return new AchievementForm(
        achievement.version(),
        achievement.stage(),
        FormErrors.typed(achievement.nextReviewOn()),
        day,
        null,
        null,
        null,
        handOver == null ? null : handOver.incubator(),
        handOver == null ? null : handOver.park(),
        handOver == null ? day : handOver.on().toString(),
        handOver == null ? null : handOver.note());
  }

  @Nullable LocalDate review(FormErrors errors) {
    return errors.date("nextReviewOn", nextReviewOn);
  }

  Assessment assessment(FormErrors errors, LocalDate today) {
    var day = errors.date("on", on);
    return new Assessment(
        day == null ? today : day,
        Text.orEmpty(level),
        Text.orEmpty(basis),
        Text.orEmpty(assessor),
        review(errors));
  }

  Achievement.HandOver handOver(FormErrors errors, LocalDate today) {
    var day = errors.date("handedOn", handedOn);
    return new Achievement.HandOver(
        Text.orEmpty(incubator), Text.orNull(park), day == null ? today : day, Text.orNull(note));
  }
}
