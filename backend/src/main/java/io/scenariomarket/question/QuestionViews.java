package io.scenariomarket.question;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.question.QuestionView.From;
import io.scenariomarket.question.QuestionView.Reply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows questions to a viewer, without what they may not know: above all, who asked. */
@Component
class QuestionViews {

  private final Answers answers;
  private final Accounts accounts;

  QuestionViews(Answers answers, Accounts accounts) {
    this.answers = answers;
    this.accounts = accounts;
  }

  /** One question that the viewer may read. */
  QuestionView show(Question question, Viewer viewer) {
    return show(List.of(question), viewer).getFirst();
  }

  /** Questions that the viewer may read, in the same order. */
  List<QuestionView> show(List<Question> questions, Viewer viewer) {
    if (questions.isEmpty()) {
      return List.of();
    }
    var replies = answers.of(questions.stream().map(Question::id).toList());
    var askers = askers(questions, viewer);
    return questions.stream()
        .map(each -> view(each, replies, askers.get(Objects.toString(each.asker())), viewer))
        .toList();
  }

  private Map<String, String> askers(List<Question> questions, Viewer viewer) {
    return viewer.may(Permission.READ_ASKERS)
        ? accounts.names(
            questions.stream().map(Question::asker).filter(Objects::nonNull).distinct().toList())
        : Map.of();
  }

  private static QuestionView view(
      Question question, Map<UUID, List<Answer>> replies, @Nullable String asker, Viewer viewer) {
    var answered = question.is(QuestionState.ANSWERED);
    return new QuestionView(
        question.id(),
        question.number(),
        question.text(),
        question.askedAt(),
        viewer.subject().filter(each -> each.equals(question.asker())).isPresent(),
        question.state(),
        answered ? reply(replies.getOrDefault(question.id(), List.of())) : null,
        question.reason(),
        question.is(QuestionState.OPEN) ? question.dueOn() : null,
        asker);
  }

  private static @Nullable Reply reply(List<Answer> wordings) {
    if (wordings.isEmpty()) {
      return null;
    }
    var last = wordings.getLast();
    return new Reply(
        last.text(),
        last.byZone() ? From.TASKFORCE : From.OWNER,
        wordings.getFirst().at(),
        wordings.size() > 1 ? last.at() : null);
  }
}
