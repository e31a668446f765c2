package io.scenariomarket.question;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.ItemRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions about items and their answers.
 *
 * <p>A question is public with its answer and never before: until then it is between whoever asked
 * and those who answer, which are the owner of the item and the task force.
 */
@Service
@Transactional
class QuestionManagement {

  /** What waits is shown whole up to here: nobody answers more at a time. */
  private static final int MOST_UNANSWERED = 200;

  private final AskableKinds kinds;
  private final Questions questions;
  private final Answers answers;
  private final OrganisationManagement organisations;
  private final QuestionProperties settings;
  private final QuestionNews news;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  QuestionManagement(
      AskableKinds kinds,
      Questions questions,
      Answers answers,
      OrganisationManagement organisations,
      QuestionProperties settings,
      QuestionNews news,
      ApplicationEventPublisher events,
      Clock clock) {
    this.kinds = kinds;
    this.questions = questions;
    this.answers = answers;
    this.organisations = organisations;
    this.settings = settings;
    this.news = news;
    this.events = events;
    this.clock = clock;
  }

  /** Whether somebody answers the questions about an item. */
  static boolean answers(AskedItem item, Viewer viewer) {
    return viewer.may(Permission.EDIT_ITEM, item.owner());
  }

  /** Those of an item that have an answer, the latest answered first. */
  @Transactional(readOnly = true)
  PageOf<Question> answered(AskedItem item, int page, int size) {
    var ref = item.ref();
    return new PageOf<>(
        questions.answered(ref.type(), ref.id(), size, (long) page * size),
        questions.countAnswered(ref.type(), ref.id()),
        page,
        size);
  }

  /**
   * Those of an item without an answer for the public that the viewer may read: all for those who
   * answer, their own for everybody else; what waits first, and of that the longest.
   */
  @Transactional(readOnly = true)
  List<Question> unanswered(AskedItem item, Viewer viewer) {
    var all = answers(item, viewer);
    return all || viewer.user() != null
        ? questions.unanswered(
            item.ref().type(), item.ref().id(), all, viewer.subject().orElse(""), MOST_UNANSWERED)
        : List.of();
  }

  /**
   * A question about an item.
   *
   * @throws Refusal when there is none that the viewer may read
   */
  @Transactional(readOnly = true)
  Question get(AskedItem item, UUID id, Viewer viewer) {
    return questions
        .findById(id)
        .filter(each -> each.item().equals(item.ref()))
        .filter(each -> mayRead(each, item, viewer))
        .orElseThrow(() -> Refusal.notFound("question.not-found"));
  }

  private static boolean mayRead(Question question, AskedItem item, Viewer viewer) {
    return question.is(QuestionState.ANSWERED)
        || answers(item, viewer)
        || viewer.subject().filter(each -> each.equals(question.asker())).isPresent();
  }

  /** Every wording of the answer to a question, the first first; for those who answer. */
  @Transactional(readOnly = true)
  List<Answer> wordings(Question question) {
    return answers.of(List.of(question.id())).getOrDefault(question.id(), List.of());
  }

  /**
   * Asks a question about an item.
   *
   * @throws Refusal when nobody is signed in, the viewer may not see the item or answers questions
   *     about it, it takes none, or the text cannot be accepted
   */
  Question ask(ItemRef ref, @Nullable String text, Viewer viewer) {
    var item = kinds.find(ref, viewer);
    var asker =
        viewer
            .subject()
            .filter(_ -> viewer.may(Permission.ASK))
            .orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    if (answers(item, viewer)) {
      throw Refusal.forbidden("question.own");
    }
    if (!item.open()) {
      throw Refusal.conflict("question.closed", state(item));
    }
    var words = Wording.forAll(text, "question.missing", Wording.QUESTION);
    if (questions.waits(ref.type(), ref.id(), asker, words)) {
      throw Refusal.invalid("text", "question.again");
    }
    var due = LocalDate.now(clock).plusDays(settings.days());
    var asked = questions.save(Question.asked(ref, asker, words, clock.instant(), due));
    // Nobody of the organisation may read of it there who it was.
    audited("question.asked", asked, null, Map.of());
    news.asked(item, asked);
    return asked;
  }

  /** Where an item stands, in words. */
  private static DefaultMessageSourceResolvable state(AskedItem item) {
    return new DefaultMessageSourceResolvable(item.state());
  }

  /**
   * Answers a question, or corrects its answer; with that, everybody reads both.
   *
   * @param version the version of the question that the viewer read
   * @throws Refusal when the viewer may not see the item or not answer, it is not public, the text
   *     cannot be accepted, or the question was changed in between
   */
  Question answer(ItemRef ref, UUID id, @Nullable String text, long version, Viewer viewer) {
    var item = kinds.find(ref, viewer);
    var question = toAnswer(item, id, version, viewer);
    if (!item.published()) {
      throw Refusal.conflict("question.not-public", state(item));
    }
    var words = Wording.forAll(text, "question.answer.missing", Wording.ANSWER);
    var earlier = wordings(question);
    if (question.is(QuestionState.ANSWERED) && earlier.getLast().text().equals(words)) {
      return question;
    }
    var now = clock.instant();
    var answered = questions.save(question.answered(now));
    answers.add(
        id,
        new Answer(
            earlier.size() + 1,
            words,
            viewer.subject().orElseThrow(),
            !viewer.organisations().contains(item.owner()),
            now));
    var corrected = question.is(QuestionState.ANSWERED);
    var what = corrected ? "question.corrected" : "question.answered";
    audited(what, answered, item.owner(), state(question));
    news.decided(corrected ? "corrected" : "answered", item, answered, words);
    if (!corrected) {
      news.published(item, answered, words, viewer.subject().orElseThrow());
    }
    return answered;
  }

  /**
   * Decides that a question gets no answer, or takes it with its answer out of what is public.
   *
   * @param reason why, for the asker to read
   * @param version the version that the viewer read
   * @throws Refusal when the viewer may not see the item or not answer, the question has an answer
   *     and the viewer does not review, it is set aside already, no reason is given, or it was
   *     changed in between
   */
  Question setAside(ItemRef ref, UUID id, @Nullable String reason, long version, Viewer viewer) {
    var item = kinds.find(ref, viewer);
    var question = toAnswer(item, id, version, viewer);
    if (question.is(QuestionState.ANSWERED) && !viewer.may(Permission.REVIEW_ITEMS)) {
      throw Refusal.forbidden("question.set-aside.answered");
    }
    if (question.is(QuestionState.SET_ASIDE)) {
      throw Refusal.conflict("question.set-aside.already");
    }
    var why = Wording.required("reason", reason, "question.reason.missing", Wording.REASON);
    var aside = questions.save(question.setAside(why, clock.instant()));
    audited("question.set-aside", aside, item.owner(), state(question));
    news.decided("set-aside", item, aside, why);
    return aside;
  }

  private Question toAnswer(AskedItem item, UUID id, long version, Viewer viewer) {
    var question = get(item, id, viewer);
    if (!answers(item, viewer)) {
      throw Refusal.forbidden("question.answer.forbidden");
    }
    organisations.ownerFor(Optional.of(item.owner()), viewer);
    if (question.number() != version) {
      throw Refusal.changedInBetween();
    }
    return question;
  }

  private static Map<String, String> state(Question question) {
    return Map.of("state", question.state().name());
  }

  private void audited(
      String action, Question question, @Nullable OrganisationId owner, Map<String, ?> before) {
    var about = question.item();
    events.publishEvent(
        new Audited(
            action,
            "question",
            question.id().toString(),
            owner,
            before,
            Map.of(
                "state",
                question.state().name(),
                "itemType",
                about.type(),
                "itemId",
                about.id().toString())));
  }
}
