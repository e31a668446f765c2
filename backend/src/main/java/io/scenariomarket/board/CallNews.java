package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.work.PartyPeople;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells the owner of a need and its bidders what was done with it on its board. */
@Component
class CallNews {

  /** The key of its notices. */
  static final String KIND = "board";

  private final Notices notices;
  private final PartyPeople people;

  CallNews(Notices notices, PartyPeople people) {
    this.notices = notices;
    this.people = people;
  }

  @Bean
  static NoticeKind boardKind() {
    return NoticeKind.atOnce(KIND);
  }

  /** An objection was answered. */
  void answered(BoardCall call, OrganisationId objector, String answer) {
    notices.tell(
        people.of(null, List.of(objector)),
        Notice.of(
                KIND + "-moved",
                call.address() + "/objections",
                call.title(),
                new DefaultMessageSourceResolvable("board.did.ANSWER"),
                answer)
            .about(call.id()));
  }

  /**
   * Something was done, by somebody who is not told of it. Bidders are not told while their bids
   * are sealed: whoever looks after mail would get to know who they are.
   */
  void moved(
      BoardCall call, CallAction action, String words, List<OrganisationId> bidders, Viewer by) {
    var told = new LinkedHashSet<>(people.of(call.proposedBy(), List.of(call.owner())));
    if (call.stage() != CallStage.OPEN) {
      told.addAll(people.of(null, bidders));
    }
    by.subject().ifPresent(told::remove);
    notices.tell(
        List.copyOf(told),
        Notice.of(
                KIND + "-moved",
                call.address(),
                call.title(),
                new DefaultMessageSourceResolvable("board.did." + action),
                words)
            .about(call.id()));
  }
}
