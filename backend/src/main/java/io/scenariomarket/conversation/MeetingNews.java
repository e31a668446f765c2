package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.notification.AddressBook;
import io.scenariomarket.notification.Addressee;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.shared.ZoneProperties;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Tells those who take part in an engagement of a meeting, each with an invitation of their own.
 */
@Component
class MeetingNews {

  /** What the keys of all its notices begin with. */
  static final String KIND = "meeting";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final ThreadPeople people;
  private final AddressBook addresses;
  private final Notices notices;
  private final PublicAddress address;
  private final ZoneProperties zone;
  private final Clock clock;

  MeetingNews(
      ThreadPeople people,
      AddressBook addresses,
      Notices notices,
      PublicAddress address,
      ZoneProperties zone,
      Clock clock) {
    this.people = people;
    this.addresses = addresses;
    this.notices = notices;
    this.address = address;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Tells all but whoever did it.
   *
   * @param what became of it: {@code proposed}, {@code changed} or {@code cancelled}
   */
  void tell(Engagement engagement, Meeting meeting, String what, String actor) {
    // An older invitation that has not left yet is not to come after this one.
    notices.withdraw(meeting.id());
    var others =
        people.of(engagement).keySet().stream().filter(each -> !each.equals(actor)).toList();
    addresses
        .find(others)
        .forEach(
            (person, where) ->
                notices.tell(List.of(person), notice(engagement, meeting, what, where)));
  }

  private Notice notice(Engagement engagement, Meeting meeting, String what, Addressee where) {
    var plan = meeting.plan();
    var from = plan.startsAt().atZone(clock.getZone());
    var place = plan.place() == null ? plan.link() : plan.place();
    return Notice.of(
            KIND + "." + what,
            page(engagement),
            engagement.title(),
            from.toLocalDate(),
            TIME.format(from),
            Objects.requireNonNullElse(place, ""),
            plan.agenda() == null
                ? new DefaultMessageSourceResolvable("conversation.meeting.agenda.none")
                : plan.agenda())
        .about(meeting.id())
        .inviting(invitation(engagement, meeting, where.email()));
  }

  /** The invitation for somebody with an address, or with none. */
  String invitation(Engagement engagement, Meeting meeting, @Nullable String email) {
    var envelope =
        new Invitation.Envelope(zone.name(), notices.sender(), email, address.of(page(engagement)));
    return Invitation.of(meeting, engagement.title(), envelope);
  }

  private static String page(Engagement engagement) {
    return engagement.ref().address() + "/meetings";
  }
}
