package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements that wait for who is responsible, and for what else their paragraph tells of them. */
final class Waiting {

  /** How many sentences before a wish tell why it is wished. */
  private static final int NEAR = 2;

  private final SourceText source;
  private final Setting setting;
  private final Proposals made;
  private final List<Stated> stated = new ArrayList<>();
  private final List<Piece> behind = new ArrayList<>();

  /** Sentences of the paragraph that state nothing themselves. */
  private final List<Piece> before = new ArrayList<>();

  /** What the sentences of a paragraph are about, where one says so. */
  private @Nullable Piece topic;

  /** How many were stated before the line that is being read. */
  private int line;

  Waiting(SourceText source, Setting setting, Proposals made) {
    this.source = source;
    this.setting = setting;
    this.made = made;
  }

  int size() {
    return stated.size();
  }

  void add(Draft draft, Sentence sentence, Circumstances so, boolean alone) {
    behind.clear();
    stated.add(new Stated(draft, sentence, so, alone, why(sentence.piece()), List.of()));
  }

  /** Whether a sentence says no more than what those behind it are about. */
  boolean topic(Piece sentence) {
    var said = setting.wishes().topic(sentence);
    if (said.isPresent()) {
      topic = said.get();
    } else if (topic != null && !beside(topic, sentence)) {
      topic = null;
    }
    return said.isPresent();
  }

  /** What is to be done about the topic, where somebody is told to do something. */
  Optional<Draft> topical(Piece sentence) {
    var about = topic;
    var details = setting.details();
    var clauses = Cuts.at(sentence, c -> c == ',');
    clauses.forEach(details::take);
    var told = !details.units().isEmpty() || wishes(sentence);
    if (about == null || !told || !setting.lexicon().specific(about.text())) {
      return Optional.empty();
    }
    topic = null;
    return Optional.of(new Draft(CandidateKind.NEED, about.text(), sentence, sentence, ""));
  }

  /** A new line with a number begins. */
  void line() {
    line = stated.size();
  }

  /** Whether a sentence tells no more than details of what the one before states. */
  boolean takes(Piece sentence) {
    if (stated.isEmpty() || !beside(stated.getLast().sentence().piece(), sentence)) {
      return false;
    }
    var details = setting.details();
    var tells =
        Cuts.at(sentence, c -> c == ',').stream().allMatch(each -> details.take(each).isEmpty());
    if (tells) {
      behind.add(sentence);
      var one = stated.getLast().sentence();
      stated.replaceAll(each -> each.sentence() == one ? each.with(behind) : each);
    }
    return tells;
  }

  /** A sentence that states nothing. */
  void pass(Piece sentence) {
    if (!before.isEmpty() && !beside(before.getLast(), sentence)) {
      before.clear();
    }
    before.add(sentence);
  }

  /** What is wrong, in the sentences right before one that says what is wished for. */
  private List<Piece> why(Piece sentence) {
    var wishes = wishes(sentence);
    var why =
        before.stream()
            .skip(Math.max(0, before.size() - NEAR))
            .filter(each -> wishes && beside(each, sentence))
            .filter(
                each ->
                    setting.wishes().troubled(each.text())
                        && !wishes(each)
                        && each.text().indexOf('“') < 0)
            .toList();
    before.clear();
    return why;
  }

  private boolean wishes(Piece sentence) {
    return Cuts.at(sentence, c -> c == ',').stream()
        .anyMatch(each -> setting.wishes().wishes(each.text()));
  }

  private boolean beside(Piece one, Piece next) {
    return next.from() >= one.to()
        && source.text().substring(one.to(), next.from()).indexOf('\n') < 0;
  }

  /** Proposes all of them, those of the line with whoever is responsible for it. */
  List<Proposal> flush(boolean ofLine, Units units) {
    var from = ofLine ? line : 0;
    var proposals = new ArrayList<Proposal>();
    for (var i = 0; i < stated.size(); i++) {
      proposals.add(made.of(stated.get(i), i < from ? Units.NONE : units));
    }
    stated.clear();
    behind.clear();
    line = 0;
    return proposals;
  }
}
