package io.scenariomarket.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plain text is made of, so that the same mail can be shown as a page. A blank line ends a
 * paragraph; a line that begins with {@code ■} is a heading; one that begins with a hyphen, or a
 * number and a point, is an entry, to which the indented lines after it belong; two hyphens and a
 * blank begin the foot. Addresses of the market become links, and no others.
 *
 * @param blocks what comes before the foot
 * @param foot its lines; empty where there is none
 */
record MailBody(List<Block> blocks, List<Line> foot) {

  private static final String FOOT = "\n-- \n";
  private static final String HEADING = "■ ";
  private static final Pattern ENTRY = Pattern.compile("(?:-|\\d+\\.) (.*)");

  MailBody {
    blocks = List.copyOf(blocks);
    foot = List.copyOf(foot);
  }

  /** How a part of a text is shown. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    ENTRY
  }

  /**
   * A part of a text.
   *
   * @param link the address on the last line of it, which is no part of {@code lines}; {@code null}
   *     for none
   */
  record Block(Kind kind, List<Line> lines, @Nullable String link) {

    Block {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line.
   *
   * @param link where it leads; {@code null} for nowhere
   */
  record Line(String text, @Nullable String link) {}

  /**
   * Reads a text.
   *
   * @param market what the addresses of the market begin with
   */
  static MailBody of(String text, String market) {
    var lines = new Lines(market);
    var tidy = text.replace("\r\n", "\n");
    var foot = tidy.lastIndexOf(FOOT);
    return new MailBody(
        Stream.of((foot < 0 ? tidy : tidy.substring(0, foot)).split("\n\\s*\n"))
            .flatMap(chunk -> blocks(chunk, lines))
            .toList(),
        foot < 0 ? List.of() : lines.of(tidy.substring(foot + FOOT.length()).lines()));
  }

  private static Stream<Block> blocks(String chunk, Lines lines) {
    var blocks = new ArrayList<Block>();
    var open = new ArrayList<String>();
    for (var line : chunk.lines().filter(line -> !line.isBlank()).toList()) {
      if (ENTRY.matcher(line).matches() || line.startsWith(HEADING)) {
        close(open, blocks, lines);
      }
      open.add(line);
    }
    close(open, blocks, lines);
    return blocks.stream();
  }

  private static void close(List<String> open, List<Block> blocks, Lines lines) {
    if (open.isEmpty()) {
      return;
    }
    var first = open.getFirst();
    var entry = ENTRY.matcher(first);
    var kind = Kind.PARAGRAPH;
    if (entry.matches()) {
      kind = Kind.ENTRY;
      open.set(0, entry.group(1));
    } else if (first.startsWith(HEADING)) {
      kind = Kind.HEADING;
      open.set(0, first.substring(HEADING.length()));
    }
    var link = lines.alone(open.getLast().strip()) ? open.removeLast().strip() : null;
    blocks.add(new Block(kind, lines.of(open.stream()), link));
    open.clear();
  }

  /** Finds the addresses of the market in lines. */
  private static final class Lines {

    private final Pattern address;
    private final Pattern labelled;

    Lines(String market) {
      address = Pattern.compile(Pattern.quote(market) + "\\S*");
      labelled = Pattern.compile("(?<label>.*\\S)\\s*[：:]\\s*(?<link>" + address + ")");
    }

    boolean alone(String line) {
      return address.matcher(line).matches();
    }

    List<Line> of(Stream<String> lines) {
      return lines.map(String::strip).filter(line -> !line.isEmpty()).map(this::line).toList();
    }

    private Line line(String text) {
      var found = labelled.matcher(text);
      return found.matches()
          ? new Line(found.group("label"), found.group("link"))
          : new Line(text, alone(text) ? text : null);
    }
  }
}
