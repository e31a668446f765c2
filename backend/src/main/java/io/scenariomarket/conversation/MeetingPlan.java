package io.scenariomarket.conversation;

import io.scenariomarket.shared.Bounds;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When and where a meeting takes place.
 *
 * @param place where people meet; {@code null} where they meet by the link alone
 * @param link the address of a call; {@code null} where they meet at the place alone
 * @param participants who comes from both sides, in words; {@code null} where nobody said
 * @param agenda what is to be talked about; {@code null} where nobody said
 */
record MeetingPlan(
    Instant startsAt,
    Instant endsAt,
    @Nullable String place,
    @Nullable String link,
    @Nullable String participants,
    @Nullable String agenda) {

  /** The greatest length of the place and of the link in characters. */
  static final int MAX_LINE = 300;

  /** The greatest length of the participants in characters. */
  static final int MAX_PARTICIPANTS = 500;

  /** The greatest length of the agenda in characters. */
  static final int MAX_AGENDA = 2000;

  private static final Duration LONGEST = Duration.ofDays(7);

  /** The same with what was typed: what is blank was not said. */
  static MeetingPlan of(
      Instant startsAt,
      Instant endsAt,
      @Nullable String place,
      @Nullable String link,
      @Nullable String participants,
      @Nullable String agenda) {
    return new MeetingPlan(
        startsAt,
        endsAt,
        Text.orNull(place),
        Text.orNull(link),
        Text.orNull(participants),
        Text.orNull(agenda));
  }

  /**
   * Checks that calendars can show it, and that everybody can find it.
   *
   * @throws Refusal when it ends before it begins or lasts too long, is nowhere, or too much is
   *     said
   */
  void check() {
    usual("startsAt", startsAt);
    usual("endsAt", endsAt);
    if (!endsAt.isAfter(startsAt)) {
      throw Refusal.invalid("endsAt", "conversation.meeting.ends-before");
    }
    if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
      throw Refusal.invalid("endsAt", "conversation.meeting.too-long", LONGEST.toDays());
    }
    if (place == null && link == null) {
      throw Refusal.invalid("place", "conversation.meeting.nowhere");
    }
    if (link != null && !LinkedText.leads(link)) {
      throw Refusal.invalid("link", "conversation.meeting.link.none");
    }
    bounded("place", place, MAX_LINE);
    bounded("link", link, MAX_LINE);
    bounded("participants", participants, MAX_PARTICIPANTS);
    bounded("agenda", agenda, MAX_AGENDA);
  }

  /** Refuses a moment that nobody can mean. */
  private static void usual(String field, Instant moment) {
    if (!Bounds.usual(moment.atOffset(ZoneOffset.UTC).toLocalDate())) {
      throw Refusal.invalid(field, "form.moment");
    }
  }

  /** Refuses a text that is too long. */
  static void bounded(String field, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      throw Refusal.invalid(field, "conversation.too-long", most, text.length());
    }
  }
}
