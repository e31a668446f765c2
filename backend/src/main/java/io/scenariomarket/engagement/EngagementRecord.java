package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Engagement.Mover;
import io.scenariomarket.work.Cause;
import io.scenariomarket.work.Change;
import io.scenariomarket.work.Decision;
import io.scenariomarket.work.Workflow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what was done in engagements for the history and the queue, and tells of it. */
@Component
class EngagementRecord {

  private final Workflow workflow;
  private final EngagementNews news;
  private final EngagementEvents record;
  private final ApplicationEventPublisher events;

  EngagementRecord(
      Workflow workflow,
      EngagementNews news,
      EngagementEvents record,
      ApplicationEventPublisher events) {
    this.workflow = workflow;
    this.news = news;
    this.record = record;
    this.events = events;
  }

  /** One began. */
  void begun(Engagement engagement, EngagementAction action, Mover mover) {
    write(engagement, null, action, mover, null, null);
    news.moved(engagement, action, mover, engagement.message(), null);
  }

  /** One was moved on. */
  void moved(
      Engagement engagement,
      EngagementState before,
      EngagementAction action,
      Mover mover,
      EngagementDecision decision,
      @Nullable Cause cause) {
    write(engagement, before, action, mover, decision.words(), cause);
    news.moved(engagement, action, mover, decision.words(), cause);
  }

  /** A step of a sample: in the history alone. */
  void kept(
      Engagement engagement,
      @Nullable EngagementState before,
      EngagementAction action,
      Mover mover,
      @Nullable String words) {
    workflow.keep(List.of(change(engagement, before, action, mover, words, null)));
  }

  private void write(
      Engagement engagement,
      @Nullable EngagementState before,
      EngagementAction action,
      Mover mover,
      @Nullable String words,
      @Nullable Cause cause) {
    record.done(action.name(), engagement, mover.part());
    workflow.write(List.of(change(engagement, before, action, mover, words, cause)));
    events.publishEvent(new EngagementChanged(engagement.id(), action, before, engagement.state()));
  }

  private static Change change(
      Engagement engagement,
      @Nullable EngagementState before,
      EngagementAction action,
      Mover mover,
      @Nullable String words,
      @Nullable Cause cause) {
    var decision = new Decision(engagement.version(), words, Map.of());
    var reviewed = mover.part() == Part.BROKER;
    return new Change(
        engagement, before, action.name(), decision, reviewed, null, cause, mover.at());
  }
}
