package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Answer.Reply;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.Answers;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.supplier.CapabilityId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What suppliers answered, to the two sides and the task force in their matches. */
@Component
class KnownAnswers implements Answers {

  private final AnswerRows rows;

  KnownAnswers(AnswerRows rows) {
    this.rows = rows;
  }

  private record Key(String need, String offer, String requirement) {}

  @Override
  @Transactional(readOnly = true)
  public Known of(Collection<ScenarioId> needs, Collection<CapabilityId> offers, Viewer viewer) {
    if (viewer.organisations().isEmpty() && !viewer.may(Permission.READ_ENGAGEMENT)) {
      return NONE;
    }
    var latest = new HashMap<Key, AnswerRows.Told>();
    for (var told : rows.told(needs, offers, viewer)) {
      latest.put(
          new Key(told.need().toString(), told.offer().toString(), told.answer().requirement()),
          told);
    }
    return (need, offer, requirement) ->
        Optional.ofNullable(latest.get(new Key(need, offer, requirement)))
            .map(AnswerRows.Told::answer)
            .filter(answer -> answer.reply() != Reply.LATER)
            .map(answer -> new Answers.Answer(answer.reply().verdict(), answer.words()));
  }
}
