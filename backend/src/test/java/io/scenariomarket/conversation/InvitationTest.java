package io.scenariomarket.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.scenariomarket.conversation.Invitation.Envelope;
import io.scenariomarket.engagement.EngagementId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A meeting as calendars read it. */
class InvitationTest {

  private static final Envelope ENVELOPE =
      new Envelope("场景集市", "market@example.com", "li@example.com", "https://market.example.com/m");

  private final Meeting proposed =
      Meeting.proposed(
          new EngagementId(UUID.randomUUID()),
          new MeetingPlan(
              Instant.parse("2031-03-05T06:00:00Z"),
              Instant.parse("2031-03-05T07:00:00Z"),
              "三号楼; 二层, 东侧",
              null,
              null,
              "看现场\n谈价格"),
          new Participant("somebody", null),
          Instant.EPOCH);

  @Test
  void isOneEventThatIsChangedAndCancelled() {
    var first = event(proposed, "REQUEST");
    var changed = event(proposed.moved(proposed.plan()), "REQUEST");
    var cancelled = event(proposed.moved(proposed.plan()).cancelled(), "CANCEL");

    assertThat(first.getUid().getValue())
        .isEqualTo(changed.getUid().getValue())
        .isEqualTo(cancelled.getUid().getValue());
    assertThat(first.getSequence().getValue()).isZero();
    assertThat(changed.getSequence().getValue()).isEqualTo(1);
    assertThat(cancelled.getSequence().getValue()).isEqualTo(2);
    assertThat(cancelled.getStatus().isCancelled()).isTrue();
  }

  @Test
  void tellsWhenWhereAndWhatForWhateverStandsInIt() {
    var event = event(proposed, "REQUEST");

    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(proposed.plan().startsAt());
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(proposed.plan().endsAt());
    assertThat(event.getLocation().getValue()).isEqualTo("三号楼; 二层, 东侧");
    assertThat(event.getDescription().getValue()).startsWith("看现场\n谈价格");
    assertThat(event.getAttendees())
        .singleElement()
        .satisfies(each -> assertThat(each.getEmail()).isEqualTo("li@example.com"));
  }

  @Test
  void hasLinesThatCalendarsTake() {
    assertThat(Invitation.of(proposed, "需求".repeat(100), ENVELOPE).split("\r\n"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
  }

  private static VEvent event(Meeting meeting, String method) {
    var calendar = Biweekly.parse(Invitation.of(meeting, "需求 × 能力", ENVELOPE)).first();
    assertThat(calendar.getMethod().getValue()).isEqualTo(method);
    return calendar.getEvents().getFirst();
  }
}
