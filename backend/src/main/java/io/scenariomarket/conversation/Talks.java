package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Circle;
import io.scenariomarket.engagement.Engagement;
import org.springframework.stereotype.Component;

/** Knows who talks in which engagement. */
@Component
class Talks {

  private final Circle circle;

  Talks(Circle circle) {
    this.circle = circle;
  }

  /** What the thread of an engagement has to know of it. */
  Talk of(Engagement engagement) {
    return new Talk(engagement.id(), circle.of(engagement), engagement.state());
  }
}
