package io.scenariomarket.selection;

import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.work.PartyPeople;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells assessors what they have to do, and the organisation that selects how far they are. No word
 * of it says who takes part.
 */
@Component
class SelectionNews {

  /** The key of its notices. */
  static final String KIND = "selection";

  private final Notices notices;
  private final PartyPeople people;

  SelectionNews(Notices notices, PartyPeople people) {
    this.notices = notices;
    this.people = people;
  }

  /** The scoring has begun. */
  void opened(Selection selection, Collection<ScoreSheet> assessors) {
    tell("selection-assess", selection, subjects(assessors));
  }

  /** Somebody was named while the scoring goes on. */
  void named(Selection selection, ScoreSheet assessor) {
    opened(selection, List.of(assessor));
  }

  /** Everybody has handed in. */
  void complete(Selection selection) {
    tell(
        "selection-complete",
        selection,
        people.of(selection.begunBy(), List.of(selection.owner())));
  }

  /** The sheets are open to each other. */
  void closed(Selection selection, Collection<ScoreSheet> assessors) {
    tell("selection-consensus", selection, subjects(assessors));
  }

  /** The result stands. */
  void decided(Selection selection, Collection<ScoreSheet> assessors) {
    tell("selection-decided", selection, subjects(assessors));
  }

  /** It was given up. */
  void cancelled(Selection selection, Collection<ScoreSheet> assessors) {
    tell("selection-cancelled", selection, subjects(assessors));
  }

  private static List<String> subjects(Collection<ScoreSheet> assessors) {
    return assessors.stream().map(ScoreSheet::assessor).toList();
  }

  private void tell(String key, Selection selection, List<String> subjects) {
    notices.tell(
        subjects,
        Notice.of(key, selection.address(), selection.title()).about(selection.id().value()));
  }
}
