package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has been found in a document so far: statements, and sentences that state nothing. */
final class Findings {

  /** More statements than anybody can go through: behind them, a document is read no further. */
  static final int MOST = 2000;

  private final SourceText source;
  private final Setting setting;
  private final Subjects subjects;
  private final SentenceReader reader;
  private final Proposals made;
  private final Waiting waiting;
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Passed> passed = new ArrayList<>();
  private final Set<String> stated = new HashSet<>();

  Findings(SourceText source, Setting setting, Subjects subjects, SentenceReader reader) {
    this.source = source;
    this.setting = setting;
    this.subjects = subjects;
    this.reader = reader;
    this.made = new Proposals(source, subjects, setting);
    this.waiting = new Waiting(source, setting, made);
  }

  /** Whether there are as many statements as are taken in. */
  boolean full() {
    return proposals.size() + waiting.size() >= MOST;
  }

  /** The sentences that state nothing. */
  List<Passed> passed() {
    return passed;
  }

  /**
   * All statements. Where nobody is named in particular, needs are those of whoever has written the
   * document.
   */
  List<Proposal> proposals() {
    var named =
        proposals.stream()
            .map(Proposal::statement)
            .anyMatch(each -> each.owner() != null || each.lead() != null);
    var sender = named ? Optional.<String>empty() : new Sender(setting).of(source);
    return sender
        .map(who -> proposals.stream().map(each -> each.of(who)).toList())
        .orElse(proposals);
  }

  /** Whether a sentence says no more than what those behind it are about. */
  boolean topic(Piece sentence) {
    return waiting.topic(sentence);
  }

  /**
   * Takes in what a sentence states.
   *
   * @param tell whether it is to be told that it states nothing
   * @return whether it states something
   */
  boolean read(Sentence sentence, boolean tell) {
    var piece = sentence.piece();
    var read = reader.read(piece);
    var found = false;
    var reason = read.reason();
    for (var draft : read.drafts()) {
      if (vague(draft, sentence)) {
        reason = Passed.Reason.GENERIC;
      } else if (stated.add(draft.title() + "@" + piece.from())) {
        waiting.add(draft, sentence, read.circumstances(), read.drafts().size() == 1);
        found = true;
      }
    }
    if (read.drafts().isEmpty() && tell) {
      var topical = waiting.topical(piece);
      topical.ifPresent(draft -> waiting.add(draft, sentence, read.circumstances(), true));
      found = topical.isPresent();
    }
    if (!found && tell && !waiting.takes(piece)) {
      waiting.pass(piece);
      pass(piece, reason == null ? Passed.Reason.GENERIC : reason);
    }
    return found;
  }

  /** A direction has to be of a track, or to name something that can be made. */
  private boolean vague(Draft draft, Sentence sentence) {
    if (draft.kind() != CandidateKind.SCENARIO && subjects.isTrack(draft.piece().text())) {
      return true;
    }
    return draft.kind() == CandidateKind.DIRECTION
        && !setting.lexicon().endsAsThing(draft.title())
        && subjects.tracks(draft.title(), sentence.headings()).isEmpty();
  }

  /** Takes in a need that was described part by part, or what somebody offers in that way. */
  void propose(Brief described, boolean offered) {
    var found = made.of(described, reader);
    (offered ? found.flatMap(made::offered) : found)
        .ifPresentOrElse(
            proposals::add, () -> pass(described.whole(source), Passed.Reason.GOVERNANCE));
  }

  /** Takes in what people wish for in running text, as needs that stand this deep. */
  void propose(Passages passages, int level) {
    for (var passage : passages.all()) {
      if (passage.wishes()) {
        propose(passages.brief(passage, level), false);
      } else {
        passage.sentences().forEach(each -> pass(each, Passed.Reason.NOTHING));
      }
    }
  }

  /** A sentence that states nothing. */
  void pass(Piece piece, Passed.Reason reason) {
    if (piece.text().length() > 3) {
      passed.add(new Passed(source.original(piece), reason));
    }
  }

  /** A new line with a number begins. */
  void line() {
    waiting.line();
  }

  /** Whether statements wait for who is responsible. */
  boolean awaits() {
    return waiting.size() > 0;
  }

  /** Says who is responsible for what waits. */
  void respond(Part.Responsible said) {
    proposals.addAll(waiting.flush(said.line(), said.units()));
  }

  /** Nobody is named for what waits. */
  void flush() {
    proposals.addAll(waiting.flush(false, Units.NONE));
  }
}
