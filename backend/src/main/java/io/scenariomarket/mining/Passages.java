package io.scenariomarket.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages of running text and of talk in which somebody tells what they need: one need
 * each, with all that is said of it.
 */
final class Passages {

  /** With which somebody goes on to the next thing. */
  private static final Pattern NEXT =
      Pattern.compile(
          "^(?:谢谢|收到|好的|嗯|对|[。,])*,?(?:另外|还有|再就是|此外|其次|第[二三四五六]|[二三四五六七]是|紧接着|随后|接着|再有|再一个|还想)");

  private final Setting setting;
  private final Attribution attribution;
  private final List<String> headings;
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
    if (!turn.asks()) {
      said.forEach(each -> add(turn.who(), each));
    }
  }

  private void add(String speaker, Piece sentence) {
    var said = attribution.read(sentence);
    var wishes = said.said().stream().anyMatch(this::wishes);
    var open =
        passages.reversed().stream().filter(each -> each.speaker.equals(speaker)).findFirst();
    var another =
        NEXT.matcher(sentence.text()).find()
            || said.owner().isPresent() && !said.owner().equals(open.map(each -> each.owner))
            || wishes && !speaker.isEmpty()
            || troubled(said.said());
    var passage = open.filter(each -> !(each.wishes && another)).orElseGet(() -> begin(speaker));
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

  private boolean wishes(Piece sentence) {
    return Cuts.at(sentence, c -> c == ',').stream()
        .anyMatch(each -> setting.wishes().asks(each.text()));
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
