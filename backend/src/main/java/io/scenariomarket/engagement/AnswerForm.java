package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Answer.Reply;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.matching.Asked;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer to one requirement as it is typed.
 *
 * @param requirement the text of the requirement
 * @param reply the name of a {@link Reply}
 * @param words how the supplier meets it
 */
@Schema(name = "EngagementAnswerSent")
record AnswerForm(@Nullable String requirement, @Nullable String reply, @Nullable String words) {

  /** The most answers of a form: as many as a need has requirements. */
  private static final int MOST = 50;

  /** What was sent, as far as there can be answers. */
  static List<AnswerForm> bounded(@Nullable List<AnswerForm> sent) {
    return FormErrors.rows(sent, new AnswerForm(null, null, null)).stream().limit(MOST).toList();
  }

  /** The forms of a page: one for each question, as it was typed, or else as it is proposed. */
  static List<AnswerForm> of(List<AnswerDesk.Question> questions, List<AnswerForm> typed) {
    return questions.stream()
        .map(
            question ->
                typed(question.asked(), typed)
                    .orElseGet(
                        () ->
                            new AnswerForm(
                                question.asked().text(),
                                question.reply().name(),
                                question.words())))
        .toList();
  }

  /**
   * What was answered to what is asked, in its order; what was asked and is not any more is a
   * mistake, so that nobody answers what they did not read.
   */
  static List<Answer> read(
      List<AnswerDesk.Question> questions, List<AnswerForm> typed, FormErrors errors) {
    var answers = new ArrayList<Answer>();
    for (var i = 0; i < questions.size(); i++) {
      var asked = questions.get(i).asked();
      var path = "answers[%d]".formatted(i);
      typed(asked, typed).ifPresent(form -> answers.add(form.read(asked, path, errors)));
    }
    if (answers.size() < typed.size()) {
      errors.reject("answers", "engagement.answers.changed");
    }
    return answers;
  }

  private static Optional<AnswerForm> typed(Asked asked, List<AnswerForm> typed) {
    return typed.stream().filter(each -> asked.text().equals(each.requirement())).findFirst();
  }

  private Answer read(Asked asked, String path, FormErrors errors) {
    var said = Text.orNull(words);
    if (said != null && said.length() > Answer.MAX_WORDS) {
      errors.reject(path + ".words", "engagement.answer.long", Answer.MAX_WORDS);
    }
    return new Answer(
        asked.text(),
        asked.open() ? Confidentiality.PUBLIC : Confidentiality.AFTER_INTEREST,
        asked.must(),
        Text.orNull(reply) == null
            ? Reply.LATER
            : errors.choice(path + ".reply", reply, Reply.class),
        said);
  }
}
