package io.scenariomarket.engagement;

import static java.util.Objects.requireNonNullElse;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.posting.PostingView;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.DayWords;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.supplier.CapabilityState;
import io.scenariomarket.work.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Engagements as their pages show them: the same to both sides, apart from whose turn it is. */
@Component
class EngagementViews {

  private final EngagementLines lines;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final PostingViews postings;
  private final AnswerViews answers;
  private final MessageSource messages;

  EngagementViews(
      EngagementLines lines,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      PostingViews postings,
      AnswerViews answers,
      MessageSource messages) {
    this.lines = lines;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.postings = postings;
    this.answers = answers;
    this.messages = messages;
  }

  /**
   * An engagement as a reader sees it.
   *
   * @param line the engagement, with names and whose turn it is
   * @param next what comes next, in the words of the reader's side
   * @param onward what the reader can do to come closer, the usual first
   * @param back what the reader can do to end it
   * @param forOther whether the reader does it for an organisation that has nobody here
   * @param answers what the supplier answered
   * @param mayAnswer whether the reader can add to it
   * @param again with what the reader can begin anew what ended; {@code null} where that cannot be
   * @param need the need, as far as the reader may see it; {@code null} where it is not public any
   *     more
   * @param offer the capability, in the same way
   */
  record Shown(
      EngagementLines.Line line,
      String next,
      List<EngagementAction> onward,
      List<EngagementAction> back,
      boolean forOther,
      List<AnswerViews.Shown> answers,
      boolean mayAnswer,
      @Nullable EngagementAction again,
      @Nullable PostingView<ScenarioId, ScenarioState, ScenarioContent> need,
      @Nullable PostingView<CapabilityId, CapabilityState, CapabilityContent> offer) {

    public Engagement engagement() {
      return line.engagement();
    }
  }

  /**
   * An engagement as a reader sees it.
   *
   * @param item the engagement with what they can do with it
   * @param parts in which they act
   */
  Shown show(Engagement engagement, Item item, Set<Part> parts, Viewer viewer) {
    var steps =
        item.steps().stream()
            .flatMap(step -> EngagementAction.named(step.action()).stream())
            .toList();
    var pair = engagement.pair();
    var line = lines.of(List.of(engagement), viewer).getFirst();
    var need = scenarios.toCompare(List.of(pair.scenarioId().value()), viewer).stream().findFirst();
    var offer =
        capabilities.toCompare(List.of(pair.capabilityId().value()), viewer).stream().findFirst();
    var offered = offer.filter(each -> each.state().published()).isPresent();
    var wanted = need.filter(each -> each.state().open()).isPresent();
    return new Shown(
        line,
        next(line, side(engagement, parts)),
        steps.stream().filter(EngagementAction::onward).toList(),
        steps.stream().filter(action -> !action.onward()).toList(),
        parts.contains(Part.BROKER) && parts.size() > 1,
        answers.of(engagement, viewer),
        parts.contains(Part.SUPPLIER) && engagement.state().open(),
        offered && wanted ? again(engagement.state(), parts) : null,
        need.map(each -> postings.show(each, requireNonNullElse(line.needOwner(), ""), viewer))
            .orElse(null),
        offer
            .map(each -> postings.show(each, requireNonNullElse(line.supplier(), ""), viewer))
            .orElse(null));
  }

  /** With what somebody begins anew what ended without what was wanted. */
  private static @Nullable EngagementAction again(EngagementState state, Set<Part> parts) {
    return state.open() || state == EngagementState.ACCEPTED
        ? null
        : Stream.of(EngagementAction.INVITE, EngagementAction.EXPRESS_INTEREST)
            .filter(action -> action.begins(parts))
            .findFirst()
            .orElse(null);
  }

  private String next(EngagementLines.Line line, Part side) {
    var locale = LocaleContextHolder.getLocale();
    if (line.turn().waiting() instanceof String waiting) {
      return messages.getMessage(line.mine() ? waiting + ".mine" : waiting, null, locale);
    }
    var engagement = line.engagement();
    var day = engagement.term().dueOn();
    return messages.getMessage(
        new DefaultMessageSourceResolvable(
            EngagementNews.nextKeys(engagement.state(), side),
            new Object[] {day == null ? "" : DayWords.of(DayWords.DAY, day, messages, locale)}),
        locale);
  }

  /** In whose words somebody is told what comes next: of the side whose turn it is, if theirs. */
  private static Part side(Engagement engagement, Set<Part> parts) {
    if (parts.contains(Part.BROKER)) {
      return Part.BROKER;
    }
    return Stream.of(Part.NEED, Part.SUPPLIER)
        .filter(parts::contains)
        .min(
            (one, other) ->
                Boolean.compare(
                    engagement.state().awaited().contains(other),
                    engagement.state().awaited().contains(one)))
        .orElse(Part.NEED);
  }

  /** What the need or capability of a filter is called, as far as the viewer may know. */
  List<String> titles(EngagementFilter filter, Viewer viewer) {
    var titles = new ArrayList<String>();
    if (filter.scenario() != null) {
      var ids = List.of(new ScenarioId(filter.scenario()));
      scenarios.visible(ids, viewer).values().forEach(need -> titles.add(need.title()));
    }
    if (filter.capability() != null) {
      var ids = List.of(new CapabilityId(filter.capability()));
      capabilities.visible(ids, viewer).values().forEach(offer -> titles.add(offer.title()));
    }
    return titles;
  }
}
