package io.scenariomarket.promotion;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Text;
import io.scenariomarket.work.Change;
import io.scenariomarket.work.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads marked sample cases, so that a first look shows how one reads. */
@Component
public class SampleCases {

  private static final Viewer BROKER = Viewer.taskForce("sample");

  private final Cases cases;
  private final Prefilling prefilling;
  private final ConsentWording wording;
  private final EngagementManagement engagements;
  private final Workflow workflow;
  private final Clock clock;

  SampleCases(
      Cases cases,
      Prefilling prefilling,
      ConsentWording wording,
      EngagementManagement engagements,
      Workflow workflow,
      Clock clock) {
    this.cases = cases;
    this.prefilling = prefilling;
    this.wording = wording;
    this.engagements = engagements;
    this.workflow = workflow;
    this.clock = clock;
  }

  /**
   * A case of an engagement; what is not said is as the record has it.
   *
   * @param state in which it is
   * @param daysAgo how long before the samples were loaded it came there
   * @param before how it was before, by the requirement
   */
  public record Sample(
      String state,
      int daysAgo,
      @Nullable String title,
      @Nullable String problem,
      @Nullable String solution,
      @Nullable String effects,
      @Nullable String evidence,
      @Nullable Map<String, String> before) {}

  /**
   * Loads the case of an engagement that is accepted and has none.
   *
   * @return how many are new
   */
  @Transactional
  public int load(EngagementId id, Sample sample) {
    var at = clock.instant().minus(Duration.ofDays(sample.daysAgo()));
    var begun =
        cases.idOf(id.value()).isPresent()
            ? Optional.<Case>empty()
            : engagements.find(id, BROKER).flatMap(each -> prefilling.of(each, null, at));
    begun.map(each -> told(each, sample, at)).ifPresent(each -> store(each, at));
    return begun.isPresent() ? 1 : 0;
  }

  private void store(Case told, Instant at) {
    workflow.keep(List.of(Change.posted(cases.save(told), at)));
  }

  private Case told(Case begun, Sample sample, Instant at) {
    var said = begun.said();
    var before = Optional.ofNullable(sample.before()).orElse(Map.of());
    var told =
        begun.saying(
            new CaseContent(
                either(sample.title(), said.title()),
                either(sample.problem(), said.problem()),
                either(sample.solution(), said.solution()),
                sample.effects(),
                sample.evidence()),
            begun.figures().stream()
                .map(each -> each.with(each.shown(), before.get(each.requirement())))
                .toList(),
            at);
    var state = CaseState.valueOf(sample.state());
    return switch (state) {
      case DRAFT -> told;
      case CONSENT -> given(told.moved(state, at), Part.NEED, at);
      case REVIEW, PUBLISHED -> both(told, at).moved(state, at);
      case WITHDRAWN ->
          both(told, at)
              .answered(
                  new Consent(
                      Part.SUPPLIER,
                      Consent.Answer.WITHDRAWN,
                      told.edition(),
                      null,
                      null,
                      null,
                      at))
              .moved(state, at);
    };
  }

  private Case both(Case told, Instant at) {
    return Stream.of(Part.NEED, Part.SUPPLIER)
        .reduce(told, (each, side) -> given(each, side, at), (_, later) -> later);
  }

  private Case given(Case told, Part side, Instant at) {
    return told.answered(
        new Consent(
            side,
            Consent.Answer.GIVEN,
            told.edition(),
            wording.of(told, side, Locale.SIMPLIFIED_CHINESE),
            null,
            null,
            at));
  }

  private static String either(@Nullable String text, String otherwise) {
    return Optional.ofNullable(Text.orNull(text)).orElse(otherwise);
  }
}
