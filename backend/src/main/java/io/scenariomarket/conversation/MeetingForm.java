package io.scenariomarket.conversation;

import io.scenariomarket.shared.FormErrors;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it was typed.
 *
 * @param startsAt as browsers send it, 2026-03-05T14:00, by the zone's time
 * @param endsAt in the same way
 * @param version of the meeting that was read; {@code null} for a new one
 */
record MeetingForm(
    @Nullable String startsAt,
    @Nullable String endsAt,
    @Nullable String place,
    @Nullable String link,
    @Nullable String participants,
    @Nullable String agenda,
    @Nullable Long version) {

  /** Nothing typed yet. */
  static final MeetingForm EMPTY = new MeetingForm(null, null, null, null, null, null, null);

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  static MeetingForm of(Meeting meeting, ZoneId zone) {
    var plan = meeting.plan();
    return new MeetingForm(
        TYPED.format(plan.startsAt().atZone(zone)),
        TYPED.format(plan.endsAt().atZone(zone)),
        plan.place(),
        plan.link(),
        plan.participants(),
        plan.agenda(),
        meeting.version());
  }

  /** The version that was read; none that there is where it was not sent. */
  long read() {
    return version == null ? -1 : version;
  }

  /** The plan; what of it makes no sense is noted, and stands for now. */
  MeetingPlan plan(FormErrors errors, ZoneId zone) {
    var starts = moment("startsAt", startsAt, errors, zone);
    var ends = moment("endsAt", endsAt, errors, zone);
    return MeetingPlan.of(starts, ends, place, link, participants, agenda);
  }

  private static Instant moment(
      String field, @Nullable String typed, FormErrors errors, ZoneId zone) {
    var moment = errors.moment(field, typed, zone);
    if (moment != null) {
      return moment;
    }
    errors.reject(field, "conversation.meeting.time.missing");
    return Instant.EPOCH;
  }
}
