package io.scenariomarket.conversation;

import io.scenariomarket.attachment.AttachedTo;
import io.scenariomarket.attachment.Carrier;
import io.scenariomarket.engagement.Circle;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The files of a message: whoever reads the thread reads them, and whoever wrote it takes them back
 * while it goes on.
 */
@Component
class ThreadFiles implements AttachedTo {

  /** The type of messages among what carries attachments. */
  static final String TYPE = "message";

  /**
   * Both sides, whatever they have agreed on so far: they write to each other of their own will.
   */
  private static final Confidentiality LEVEL = Confidentiality.AFTER_INTEREST;

  private final ThreadMessages messages;
  private final Circle circle;
  private final Talks talks;

  ThreadFiles(ThreadMessages messages, Circle circle, Talks talks) {
    this.messages = messages;
    this.circle = circle;
    this.talks = talks;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<Carrier> find(UUID id, Viewer viewer) {
    return messages.find(id).flatMap(message -> carrier(message, viewer));
  }

  private Optional<Carrier> carrier(ThreadMessage message, Viewer viewer) {
    try {
      var engagement = circle.get(message.engagement(), viewer);
      return Optional.of(
          new Carrier(
              Objects.requireNonNullElse(message.organisation(), engagement.pair().needOwner()),
              engagement.title(),
              engagement.ref().address() + "/thread",
              mayEdit(message, engagement, viewer),
              Set.of(LEVEL),
              List.of(LEVEL)));
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  private boolean mayEdit(ThreadMessage message, Engagement engagement, Viewer viewer) {
    var talk = talks.of(engagement);
    return talk.goesOn()
        && viewer.may(Permission.TALK, talk.parties())
        && viewer.subject().filter(each -> each.equals(message.author())).isPresent();
  }
}
