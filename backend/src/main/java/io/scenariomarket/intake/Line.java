package io.scenariomarket.intake;

import io.scenariomarket.extraction.Extractor;
import io.scenariomarket.extraction.Piece;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a text with what its label says of it.
 *
 * @param whole all of it
 * @param value what stands behind bullet and label
 * @param topic what the label says of the value
 * @param labelled whether it has a label, even one that says nothing
 * @param listed whether it begins as an item of a list
 */
record Line(Piece whole, Piece value, Optional<Topic> topic, boolean labelled, boolean listed) {

  /** What stands before a line's own words. */
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:…+)?(?:[-—–•●■◆·*>…]+|\\(?\\d{1,2}[.、)](?!\\d)|\\(?[一二三四五六七八九十]{1,3}[.、)]|[①-⑳]|[一二三四五六七八九]是)\\s*");

  /** A label that the operator's words do not have: up to a colon, and short. */
  private static final Pattern LABEL =
      Pattern.compile("^[【\\[]?(?<label>[^:|,。;、\\d]{2,12}?)[】\\]]?\\s*[:|]\\s*");

  private static final Pattern ANSWERED = Pattern.compile("报名|揭榜|投标|申报|反馈|答复|应答|递交|响应");

  private static final Pattern WANTED = Pattern.compile("^[【\\[]?(?:需求|诉求|想要)");

  private static final Pattern FIGURE = Pattern.compile("\\d.*;|[≥≤<>%]|\\d{2}.*(?:以上|以内|以下)");

  /** Reads a line, without white space around it. */
  static Line of(Piece line, Extractor extractor) {
    var bullet = BULLET.matcher(line.text());
    var listed = bullet.find() && bullet.end() > 0;
    var rest = listed ? line.cut(bullet.end()) : line;
    var label = extractor.label(rest.text());
    var own = LABEL.matcher(rest.text());
    var topic = label.flatMap(found -> Topic.of(found.field()));
    var end = label.map(found -> found.end()).orElse(0);
    if (own.find() && (topic.isEmpty() || own.end() >= end)) {
      var named = Labelled.topic(own.group("label"));
      if (named.isPresent() || topic.isEmpty()) {
        topic = named;
        end = named.isPresent() || label.isPresent() ? Math.max(own.end(), end) : 0;
      }
    }
    var value = rest.cut(end).strip();
    var name = rest.text().substring(0, end);
    if (is(topic, Topic.PERIOD) && ANSWERED.matcher(name).find()) {
      // The label says of which day it is.
      return new Line(line, rest, Optional.empty(), true, listed);
    }
    var asked =
        is(topic, Topic.PROBLEM) && value.isEmpty() && WANTED.matcher(name).find()
            || is(topic, Topic.TITLE) && FIGURE.matcher(value.text()).find();
    return new Line(line, value, asked ? Optional.of(Topic.REQUIREMENT) : topic, end > 0, listed);
  }

  /** What it says, as a heading without a colon, of the lines below it. */
  Optional<Topic> heads() {
    return topic.isEmpty() && listed && !labelled && !FIGURE.matcher(value.text()).find()
        ? Labelled.heading(value.text())
        : Optional.empty();
  }

  /**
   * What its label says of it, or the one above.
   *
   * @param open what the label above says of the lines below it
   */
  Optional<Topic> about(Optional<Topic> open) {
    var below = listed || !labelled && (is(open, Topic.REQUIREMENT) || is(open, Topic.PROBLEM));
    return topic.isPresent() ? topic : below ? open : Optional.empty();
  }

  /** Whether it is a label alone. */
  boolean bare() {
    return labelled && value.isEmpty();
  }

  /** Whether it is the first of its text. */
  boolean first() {
    return whole.from() == 0;
  }

  private static boolean is(Optional<Topic> topic, Topic one) {
    return topic.filter(each -> each == one).isPresent();
  }
}
