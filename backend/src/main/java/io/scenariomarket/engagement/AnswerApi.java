package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes answers from programs, checked as those of the form are. */
@Component
class AnswerApi {

  private final AnswerDesk desk;
  private final AnswerViews views;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final MessageSource messages;

  AnswerApi(
      AnswerDesk desk,
      AnswerViews views,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      MessageSource messages) {
    this.desk = desk;
    this.views = views;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.messages = messages;
  }

  List<AnswerViews.Shown> of(Engagement engagement, Viewer viewer) {
    return views.of(engagement, viewer);
  }

  Engagement begin(
      EngagementAction action,
      ScenarioId need,
      CapabilityId offer,
      @Nullable String message,
      @Nullable List<AnswerForm> sent,
      Viewer viewer) {
    if (!action.begins()) {
      throw Refusal.invalid("action", "engagement.chosen.missing");
    }
    var questions =
        sent == null || action != EngagementAction.EXPRESS_INTEREST
            ? List.<AnswerDesk.Question>of()
            : desk.toBegin(scenarios.get(need, viewer), capabilities.get(offer, viewer), viewer);
    return desk.begin(action, need, offer, message, read(questions, sent), viewer);
  }

  Engagement answer(EngagementId id, long version, @Nullable List<AnswerForm> sent, Viewer viewer) {
    var engagement = desk.toAnswer(id, viewer);
    var pair = engagement.pair();
    var questions =
        desk.questions(
            scenarios.get(pair.scenarioId(), viewer),
            capabilities.get(pair.capabilityId(), viewer),
            engagement.state().agreed());
    return desk.answer(id, version, read(questions, sent), viewer);
  }

  private List<Answer> read(List<AnswerDesk.Question> questions, @Nullable List<AnswerForm> sent) {
    var errors = new FormErrors(messages);
    var answers = AnswerForm.read(questions, AnswerForm.bounded(sent), errors);
    if (errors.any()) {
      throw Refusal.invalid("answers", "engagement.answers.refused");
    }
    return answers;
  }
}
