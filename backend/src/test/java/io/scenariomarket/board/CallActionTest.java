package io.scenariomarket.board;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallActionTest {

  /** Every stage and role: what is not named cannot be done. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "SCREENING | PASS REJECT TERMINATE | TAKE_BACK | -",
        "SCREENED  | PUBLISH TERMINATE     | TAKE_BACK | -",
        "OPEN      | EXTEND OPEN_BIDS TERMINATE | -     | BID WITHDRAW_BID",
        "REVIEW    | AWARD FAIL TERMINATE  | -         | -",
        "AWARDED   | ANSWER CONFIRM REOPEN TERMINATE | - | OBJECT",
        "SIGNING   | START_WORK TERMINATE  | -         | -",
        "WORKING   | GRADE TERMINATE       | -         | -",
        "GRADED    | -                     | -         | -",
        "REJECTED  | -                     | -         | -",
        "FAILED    | -                     | -         | -",
        "ENDED     | -                     | -         | -"
      })
  void canBeDoneByTheseAtThisStage(CallStage stage, String taskForce, String owner, String bidder) {
    assertThat(open(stage, CallRole.TASKFORCE)).isEqualTo(names(taskForce));
    assertThat(open(stage, CallRole.OWNER)).isEqualTo(names(owner));
    assertThat(open(stage, CallRole.BIDDER)).isEqualTo(names(bidder));
    assertThat(CallAction.open(stage, Set.of())).isEmpty();
  }

  /** What leads to another stage, and from which; all others leave it where it is. */
  @ParameterizedTest
  @EnumSource(CallStage.class)
  void leadsToThisStageFromEachThatItCanBeDoneAt(CallStage stage) {
    var leads =
        Map.ofEntries(
            entry(CallAction.PASS, CallStage.SCREENED),
            entry(CallAction.REJECT, CallStage.REJECTED),
            entry(CallAction.PUBLISH, CallStage.OPEN),
            entry(CallAction.OPEN_BIDS, CallStage.REVIEW),
            entry(CallAction.AWARD, CallStage.AWARDED),
            entry(CallAction.FAIL, CallStage.FAILED),
            entry(CallAction.CONFIRM, CallStage.SIGNING),
            entry(CallAction.REOPEN, CallStage.REVIEW),
            entry(CallAction.START_WORK, CallStage.WORKING),
            entry(CallAction.GRADE, CallStage.GRADED),
            entry(CallAction.TAKE_BACK, CallStage.ENDED),
            entry(CallAction.TERMINATE, CallStage.ENDED));
    for (var action : CallAction.values()) {
      if (action.from(stage)) {
        assertThat(action.to(stage)).isEqualTo(leads.getOrDefault(action, stage));
        assertThat(stage.goesOn()).isTrue();
      }
    }
  }

  @Test
  void takesBidsBeforeTheDeadlineAndNotUponIt() {
    var deadline = Instant.parse("2031-03-05T09:00:00Z");
    var call = call(CallStage.OPEN, deadline);

    assertThat(call.takesBids(deadline.minusMillis(1))).isTrue();
    assertThat(call.takesBids(deadline)).isFalse();
    assertThat(call.takesBids(deadline.plusSeconds(1))).isFalse();
    assertThat(call(CallStage.ENDED, deadline).takesBids(deadline.minusSeconds(60))).isFalse();
    assertThat(call(CallStage.SCREENED, null).takesBids(deadline)).isFalse();
  }

  private static BoardCall call(CallStage stage, Instant deadline) {
    return new BoardCall(
        UUID.randomUUID(),
        0L,
        null,
        null,
        "需求",
        TechBoard.INSTITUTE,
        stage,
        Instant.EPOCH,
        null,
        deadline,
        deadline,
        null,
        null,
        null,
        List.of(),
        "test",
        false,
        Instant.EPOCH);
  }

  private static Set<String> open(CallStage stage, CallRole role) {
    return CallAction.open(stage, Set.of(role)).stream()
        .map(Enum::name)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(String listed) {
    return listed == null ? Set.of() : Stream.of(listed.split(" ")).collect(Collectors.toSet());
  }
}
