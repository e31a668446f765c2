package io.scenariomarket.conversation;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as calendars take it (RFC 5545): the same event each time, by its UID, and what is
 * newer by its sequence. Whoever is invited is named alone: nobody gets to know another's address
 * by it.
 */
final class Invitation {

  private Invitation() {}

  /**
   * Whom an invitation is from and for, and where it leads.
   *
   * @param market what the market calls itself
   * @param sender the address from which its mails come
   * @param email the address of whoever is invited; {@code null} where they gave none
   * @param page the address of the page of the meeting
   */
  record Envelope(String market, String sender, @Nullable String email, String page) {}

  /** The invitation to a meeting, or that it is cancelled. */
  static String of(Meeting meeting, String title, Envelope envelope) {
    var cancelled = meeting.is(MeetingState.CANCELLED);
    var plan = meeting.plan();
    var event = new VEvent();
    event.setUid(meeting.id() + "@scenario-market");
    event.setSequence(meeting.sequence());
    event.setDateStart(Date.from(plan.startsAt()), true);
    event.setDateEnd(Date.from(plan.endsAt()), true);
    event.setSummary(title);
    event.setLocation(
        Stream.of(plan.place(), plan.link())
            .filter(each -> each != null)
            .collect(Collectors.joining(" ")));
    event.setDescription(
        Stream.of(plan.agenda(), plan.participants(), envelope.page())
            .filter(each -> each != null)
            .collect(Collectors.joining("\n\n")));
    event.setUrl(envelope.page());
    event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
    event.setOrganizer(new Organizer(envelope.market(), envelope.sender()));
    if (envelope.email() != null) {
      event.addAttendee(attendee(envelope.email()));
    }
    var calendar = new ICalendar();
    calendar.setProductId("-//Scenario Market//Meetings//ZH");
    calendar.setMethod(cancelled ? Method.cancel() : Method.request());
    calendar.addEvent(event);
    return Biweekly.write(calendar).go();
  }

  /** Nobody reads answers by mail, so none is asked for. */
  private static Attendee attendee(String email) {
    var attendee = new Attendee(null, email);
    attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
    attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
    attendee.setRsvp(false);
    return attendee;
  }
}
