package io.scenariomarket.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the lines of a chat or an interview: who speaks, and what they say. */
final class Speech {

  private static final String DAY =
      "(?:(?:20)?\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}月\\d{1,2}日|昨天|今天|星期[一二三四五六日]|周[一二三四五六日])";

  private static final String TIME = "(?:上午|下午|中午|晚上|早上|凌晨)?\\d{1,2}:\\d{2}(?::\\d{2})?";

  private static final String STAMP = "[\\[(【]?(?:" + DAY + "\\s*)?" + TIME + "[\\])】]?";

  /** 「09:21 德昌五金-孙总：…」. */
  private static final Pattern STAMPED =
      Pattern.compile("^" + STAMP + "\\s*(?<who>[^:,。?!]{1,24}):\\s*(?<says>.+)$");

  /** 「德昌五金-孙总 09:21」, with what is said in the lines below, or behind a colon. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "^(?<who>[^:,。?!\\d]{1,24}?)\\s*(?:"
              + STAMP
              + "|\\("
              + TIME
              + "\\))\\s*(?::\\s*(?<says>.+))?$");

  private static final Pattern NAMED =
      Pattern.compile(
          "^(?<who>[^,。:?!]{0,14}(?:问|答|记者|主持人|总|经理|主任|厂长|工程师|\\p{IsHan}工|所长|院长|老师|博士|教授"
              + "|书记|局长|科长|处长|理事长|负责人|医生|护士长|站长|队长|村长|师傅|女士|先生|老板|专员|顾问|社长|场长"
              + "|校长|主管|总监|同志|大哥|阿姨|[老小]\\p{IsHan})(?:\\([^)]{1,20}\\))?):\\s*(?<says>.+)$"
              + "|^(?<letter>[QA问答甲乙]\\d{0,2})[:.、]\\s*(?<said>.+)$");

  private static final Pattern ASKS =
      Pattern.compile("^(?:问|Q\\d*|采访[者人]|访谈人|调研[组员]?)$|(?:记者|主持人)$");

  /** By whom a need is hardly told: whoever collects them. */
  private static final int LEAST = 2;

  private final boolean spoken;

  private @Nullable String speaker;

  private Speech(boolean spoken) {
    this.spoken = spoken;
  }

  /** For the lines of a document; nobody speaks where less than two of them say who does. */
  static Speech of(List<Piece> lines) {
    var turns = lines.stream().filter(line -> turn(line).isPresent()).limit(LEAST).count();
    return new Speech(turns == LEAST);
  }

  /**
   * What somebody says.
   *
   * @param who as the line calls them
   * @param says may be empty, where that stands in the lines below
   */
  record Turn(String who, Piece says) {

    boolean asks() {
      return ASKS.matcher(who).find();
    }
  }

  /** Whoever speaks in a line; a line that does not say so goes on with what was said before. */
  Optional<Turn> read(Piece line, boolean begins) {
    if (!spoken) {
      return Optional.empty();
    }
    var turn = turn(line);
    if (turn.isPresent()) {
      speaker = turn.get().who();
      return turn;
    }
    if (begins) {
      speaker = null;
    }
    return Optional.ofNullable(speaker).map(who -> new Turn(who, line));
  }

  private static Optional<Turn> turn(Piece line) {
    for (var pattern : List.of(STAMPED, SIGNED)) {
      var found = pattern.matcher(line.text());
      if (found.matches()) {
        var says = found.start("says");
        return Optional.of(
            new Turn(found.group("who").strip(), line.cut(says < 0 ? line.text().length() : says)));
      }
    }
    var named = NAMED.matcher(line.text());
    if (!named.matches()) {
      return Optional.empty();
    }
    var letter = named.group("letter");
    return Optional.of(
        letter == null
            ? new Turn(named.group("who").strip(), line.cut(named.start("says")))
            : new Turn(letter, line.cut(named.start("said"))));
  }
}
