package io.scenariomarket.conversation;

import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.engagement.Circle;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * The thread of an engagement: its two organisations, who bids together with the supplier, and the
 * task force read it, and write in it until the engagement has ended. Nobody else gets to know that
 * there is one.
 */
@Service
@Transactional
class ThreadManagement {

  /** The greatest length of a message in characters. */
  static final int MAX_TEXT = 4000;

  /** How many files a message can bring. */
  static final int MAX_FILES = 5;

  private final Circle circle;
  private final Talks talks;
  private final ThreadPeople people;
  private final OrganisationManagement organisations;
  private final ThreadMessages messages;
  private final ReadMarks marks;
  private final AttachmentManagement attachments;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ThreadManagement(
      Circle circle,
      Talks talks,
      ThreadPeople people,
      OrganisationManagement organisations,
      ThreadMessages messages,
      ReadMarks marks,
      AttachmentManagement attachments,
      ApplicationEventPublisher events,
      Clock clock) {
    this.circle = circle;
    this.talks = talks;
    this.people = people;
    this.organisations = organisations;
    this.messages = messages;
    this.marks = marks;
    this.attachments = attachments;
    this.events = events;
    this.clock = clock;
  }

  /** Whether the viewer can write in the thread of an engagement that they may see. */
  @Transactional(readOnly = true)
  boolean writes(Talk talk, Viewer viewer) {
    return talk.goesOn() && viewer.may(Permission.TALK, talk.parties()) && !suspended(talk, viewer);
  }

  private boolean suspended(Talk talk, Viewer viewer) {
    var organisation = participant(talk, viewer).organisation();
    return organisation != null && !organisations.owner(organisation).approved();
  }

  /**
   * In which part the viewer takes part.
   *
   * @throws Refusal when nobody is signed in
   */
  static Participant participant(Talk talk, Viewer viewer) {
    return new Participant(
        viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed")),
        talk.parties().stream().filter(viewer.organisations()::contains).findFirst().orElse(null));
  }

  /**
   * Says something to the others.
   *
   * @param text at most {@value #MAX_TEXT} characters; nothing where files say it all
   * @throws Refusal when the viewer may not see the engagement, or it has ended, nothing is said,
   *     too much is, or a file cannot be accepted
   */
  ThreadMessage write(
      EngagementId id, @Nullable String text, List<MultipartFile> files, Viewer viewer) {
    var engagement = toWrite(id, viewer);
    var words = words(text, files);
    var author = participant(talks.of(engagement), viewer);
    var message =
        new ThreadMessage(
            UUID.randomUUID(),
            id,
            messages.next(id),
            author.subject(),
            author.organisation(),
            words,
            clock.instant());
    messages.add(message);
    attachments.addAll(ThreadFiles.TYPE, message.id(), files, viewer);
    marks.read(id, author, message.number(), message.at());
    for (var other : others(engagement, author)) {
      marks.await(id, other, message.number(), message.at());
    }
    events.publishEvent(
        Audited.of(
            "message.sent",
            Engagement.TYPE,
            id.toString(),
            engagement.parties(),
            Map.of(),
            Map.of("message", message.number(), "files", files.size())));
    return message;
  }

  /**
   * An engagement in which the viewer can say something now.
   *
   * @throws Refusal when the viewer may not see it, it has ended, or they may not
   */
  Engagement toWrite(EngagementId id, Viewer viewer) {
    var engagement = circle.get(id, viewer);
    var talk = talks.of(engagement);
    if (!talk.goesOn()) {
      throw Refusal.conflict("conversation.ended");
    }
    if (!writes(talk, viewer)) {
      throw Refusal.forbidden("conversation.forbidden");
    }
    return engagement;
  }

  private static String words(@Nullable String text, List<MultipartFile> files) {
    var words = Text.orEmpty(text);
    if (words.isEmpty() && files.isEmpty()) {
      throw Refusal.invalid("text", "conversation.missing");
    }
    if (words.length() > MAX_TEXT) {
      throw Refusal.invalid("text", "conversation.long", MAX_TEXT, words.length());
    }
    if (files.size() > MAX_FILES) {
      throw Refusal.invalid("file", "conversation.files.many", MAX_FILES);
    }
    return words;
  }

  /** Who is told: of each other side whoever acts for it, and whoever has written before. */
  private List<Participant> others(Engagement engagement, Participant author) {
    return people.of(engagement).values().stream()
        .filter(each -> !each.subject().equals(author.subject()) && !each.sameSideAs(author))
        .toList();
  }

  /**
   * Notes that the viewer has read a thread up to a message.
   *
   * @throws Refusal when there is no such engagement that the viewer may see
   */
  void read(EngagementId id, int to, Viewer viewer) {
    var engagement = circle.get(id, viewer);
    var last = Math.min(to, messages.last(id));
    if (last > 0) {
      marks.read(id, participant(talks.of(engagement), viewer), last, clock.instant());
    }
  }
}
