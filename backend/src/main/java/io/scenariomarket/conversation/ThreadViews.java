package io.scenariomarket.conversation;

import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.attachment.AttachmentView;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows threads to those who may read them. */
@Component
@Transactional(readOnly = true)
class ThreadViews {

  private final ThreadManagement threads;
  private final Talks talks;
  private final ThreadMessages messages;
  private final ReadMarks marks;
  private final AttachmentManagement attachments;
  private final Accounts accounts;
  private final OrganisationManagement organisations;

  ThreadViews(
      ThreadManagement threads,
      Talks talks,
      ThreadMessages messages,
      ReadMarks marks,
      AttachmentManagement attachments,
      Accounts accounts,
      OrganisationManagement organisations) {
    this.threads = threads;
    this.talks = talks;
    this.messages = messages;
    this.marks = marks;
    this.attachments = attachments;
    this.accounts = accounts;
    this.organisations = organisations;
  }

  /** What names and files a part of a thread shows, asked for together. */
  private record Known(
      Participant reader,
      Map<String, String> people,
      Map<OrganisationId, String> organisations,
      Map<UUID, List<AttachmentView>> files,
      Map<Integer, List<String>> readBy) {}

  /** The same of an engagement. */
  ThreadView show(Engagement engagement, @Nullable Integer before, int most, Viewer viewer) {
    return show(talks.of(engagement), before, most, viewer);
  }

  /**
   * The last messages below a number.
   *
   * @param talk which the viewer may see
   * @param before the number; {@code null} for the last of all
   */
  ThreadView show(Talk talk, @Nullable Integer before, int most, Viewer viewer) {
    var reader = ThreadManagement.participant(talk, viewer);
    var below = before == null ? Integer.MAX_VALUE : before;
    // One more tells whether there are more.
    var found = messages.before(talk.id(), below, most + 1);
    var shown = found.subList(Math.max(0, found.size() - most), found.size());
    var read = marks.of(talk.id());
    var known = known(talk, shown, read, reader);
    var own =
        read.stream()
            .filter(mark -> mark.subject().equals(reader.subject()))
            .mapToInt(ReadMark::to)
            .findFirst()
            .orElse(0);
    return new ThreadView(
        shown.stream().map(message -> line(message, known)).toList(),
        found.size() > most ? shown.getFirst().number() : null,
        !shown.isEmpty() && shown.getLast().number() + 1 == below,
        shown.stream()
            .filter(each -> each.number() > own && !reader.subject().equals(each.author()))
            .map(ThreadMessage::number)
            .findFirst()
            .orElse(null),
        threads.writes(talk, viewer));
  }

  private Known known(
      Talk talk, List<ThreadMessage> shown, List<ReadMark> read, Participant reader) {
    var others =
        read.stream()
            .filter(mark -> mark.organisation() != null)
            .filter(mark -> !Objects.equals(mark.organisation(), reader.organisation()))
            .toList();
    var people =
        accounts.names(
            Stream.concat(
                    shown.stream().map(ThreadMessage::author).filter(Objects::nonNull),
                    others.stream().map(ReadMark::subject))
                .distinct()
                .toList());
    var names =
        organisations.names(
            Stream.concat(
                    talk.parties().stream(),
                    shown.stream().map(ThreadMessage::organisation).filter(Objects::nonNull))
                .distinct()
                .toList());
    return new Known(
        reader,
        people,
        names,
        attachments.of(ThreadFiles.TYPE, shown.stream().map(ThreadMessage::id).toList()),
        readBy(talk, shown, others, reader, people, names));
  }

  /**
   * Who of the others has read what: each at the last message that they did not write themselves.
   * Who merely read has told nobody their name: it is told once both sides have agreed.
   */
  private static Map<Integer, List<String>> readBy(
      Talk talk,
      List<ThreadMessage> shown,
      List<ReadMark> others,
      Participant reader,
      Map<String, String> people,
      Map<OrganisationId, String> names) {
    var named = talk.state().agreed() || reader.organisation() == null;
    var readBy = new HashMap<Integer, List<String>>();
    for (var mark : others) {
      var name = named ? people.get(mark.subject()) : names.get(mark.organisation());
      lastRead(shown, mark)
          .filter(_ -> name != null)
          .map(number -> readBy.computeIfAbsent(number, _ -> new ArrayList<>()))
          .filter(at -> !at.contains(name))
          .ifPresent(at -> at.add(name));
    }
    return readBy;
  }

  /** Empty where it is not among those shown, but after them. */
  private static Optional<Integer> lastRead(List<ThreadMessage> shown, ReadMark mark) {
    return shown.isEmpty() || mark.to() > shown.getLast().number()
        ? Optional.empty()
        : shown.reversed().stream()
            .filter(each -> each.number() <= mark.to())
            .filter(each -> !Objects.equals(each.organisation(), mark.organisation()))
            .map(ThreadMessage::number)
            .findFirst();
  }

  private static ThreadView.Line line(ThreadMessage message, Known known) {
    var author = message.author();
    var organisation = message.organisation();
    return new ThreadView.Line(
        message,
        author == null ? null : known.people().get(author),
        organisation == null ? null : known.organisations().get(organisation),
        Objects.equals(organisation, known.reader().organisation()),
        known.reader().subject().equals(author),
        LinkedText.of(message.text()),
        known.files().getOrDefault(message.id(), List.of()),
        known.readBy().getOrDefault(message.number(), List.of()));
  }
}
