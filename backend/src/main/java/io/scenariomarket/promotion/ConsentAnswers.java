package io.scenariomarket.promotion;

import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down with a case what its sides say to whether it may be public. */
@Component
class ConsentAnswers {

  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConsentAnswers(ApplicationEventPublisher events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /**
   * The case once some sides said something to what it says now.
   *
   * @param wording what is agreed to, word by word; {@code null} unless it is
   * @param words why, or how it is known; {@code null} for nothing
   */
  Case of(
      Case told,
      List<Part> sides,
      Consent.Answer answer,
      @Nullable String wording,
      @Nullable String words,
      Viewer viewer) {
    var changed = told;
    for (var side : sides) {
      changed =
          changed.answered(
              new Consent(
                  side,
                  answer,
                  told.edition(),
                  wording,
                  words,
                  viewer.subject().orElse(null),
                  clock.instant()));
      events.publishEvent(
          new Audited(
              "case.consent",
              Case.TYPE,
              told.id().toString(),
              told.organisation(side),
              Map.of(),
              Map.of("answer", answer.name(), "edition", told.edition())));
    }
    return changed;
  }
}
