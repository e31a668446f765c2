package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages of running text and of talk in which somebody tells what they need: one need
 * each, with all that is said of it.
 */
final class Passages {

  /** With which somebody goes on to the next thing. */
  private static final Pattern NEXT =
      Pattern.compile("^(?:另外|还有|再就是|此外|其次|第[二三四五六]|[二三四五六七]是|紧接着|随后|接着|再有|再一个|还想)");

  /** What people say to each other that tells of no need. */
  private static final Pattern POLITE =
      Pattern.compile(
          "^(?:请问|谢谢|多谢|感谢|收到|好的?[,!]?$|早|大家好|各位|你好|您好|嗯|辛苦|哈哈|(?i:ok|thanks)|@|\\[[^\\]]{1,6}\\]$|.{1,3}$)");

  private final Setting setting;
  private final Attribution attribution;
  private final List<String> headings;

  /** Whether a question has been asked since. */
  private boolean asked;

  private final List<Passage> passages = new ArrayList<>();

  Passages(Setting setting, List<String> headings) {
    this.setting = setting;
    this.attribution = setting.attribution();
    this.headings = headings;
  }

  /** Sentences about one thing. */
  static final class Passage {

    private final String speaker;
    private final List<Piece> sentences = new ArrayList<>();
    private @Nullable String owner;
    private boolean wishes;

    private Passage(String speaker) {
      this.speaker = speaker;
    }

    List<Piece> sentences() {
      return sentences;
    }

    boolean wishes() {
      return wishes;
    }
  }

  /** Takes in a sentence that stands in a paragraph. */
  void add(Piece sentence) {
    add("", sentence);
  }

  /** Takes in what somebody says. */
  void add(Speech.Turn turn) {
    var said = Cuts.sentences(turn.says());
    if (turn.asks()) {
      asked = true;
    } else {
      said.forEach(each -> add(turn.who(), each));
    }
  }

  private void add(String speaker, Piece sentence) {
    var said = attribution.read(sentence);
    if (POLITE.matcher(sentence.text()).find() && said.said().stream().noneMatch(this::asks)) {
      return;
    }
    var wishes =
        said.said().stream()
            .anyMatch(
                each ->
                    asks(each)
                        || said.owner().isPresent()
                            && (wishes(each)
                                || clauses(each)
                                    .anyMatch(lack -> setting.wishes().lacks(lack.text()))));
    var open =
        passages.reversed().stream().filter(each -> each.speaker.equals(speaker)).findFirst();
    var another =
        NEXT.matcher(sentence.text()).find()
            || said.owner().isPresent() && !said.owner().equals(open.map(each -> each.owner))
            || wishes && !speaker.isEmpty()
            || troubled(said.said());
    var answers = asked && (another || open.filter(each -> each.wishes).isEmpty());
    asked = false;
    var passage =
        open.filter(each -> !answers && !(each.wishes && another)).orElseGet(() -> begin(speaker));
    passage.sentences.add(sentence);
    passage.wishes |= wishes;
    passage.owner = passage.owner == null ? said.owner().orElse(null) : passage.owner;
  }

  private Passage begin(String speaker) {
    var passage = new Passage(speaker);
    passage.owner = attribution.organisation(speaker).orElse(null);
    passages.add(passage);
    return passage;
  }

  private boolean asks(Piece sentence) {
    return clauses(sentence).anyMatch(each -> setting.wishes().asks(each.text()));
  }

  private boolean wishes(Piece sentence) {
    return clauses(sentence).anyMatch(each -> setting.wishes().wishes(each.text()));
  }

  private static Stream<Piece> clauses(Piece sentence) {
    return Cuts.at(sentence, c -> c == ',').stream();
  }

  private boolean troubled(List<Piece> said) {
    return said.stream().anyMatch(each -> setting.wishes().troubled(each.text()));
  }

  /** Whether somebody wishes for something here. */
  boolean any() {
    return passages.stream().anyMatch(each -> each.wishes);
  }

  List<Passage> all() {
    return passages;
  }

  /** What a passage tells of the one need that it speaks of. */
  Brief brief(Passage passage, int level) {
    var brief = new Brief(level, headings, false, false);
    Optional.ofNullable(passage.owner).ifPresent(brief::of);
    passage.sentences.forEach(each -> brief.add(Field.CONTENT, each));
    return brief;
  }
}
