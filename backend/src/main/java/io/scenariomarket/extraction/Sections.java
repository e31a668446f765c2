package io.scenariomarket.extraction;

import org.jspecify.annotations.Nullable;

/** The headings above the place that is being read, and what they say of it. */
final class Sections {

  private static final int NO_LIST = Outline.NONE;

  /** Deeper headings have to be the very words by which sections are passed over. */
  private static final int ROLE_LEVEL = 2;

  /** A first heading that is longer is the title: 「甲公司产品介绍」. */
  private static final int LONGEST_SECTION = 6;

  private final Labels labels;
  private final Headings headings = new Headings();
  private final Passed.@Nullable Reason[] roles = new Passed.Reason[Outline.NONE + 1];

  /** The level of the heading under which somebody lists what they offer. */
  private int offer = NO_LIST;

  /** The level of the heading under which needs are listed. */
  private int list = NO_LIST;

  private boolean wholeIsList;

  private Labels.Kind kind = Labels.Kind.PLAIN;
  private boolean begun;

  Sections(Labels labels) {
    this.labels = labels;
  }

  Headings headings() {
    return headings;
  }

  void title(String text) {
    headings.set(0, text);
    kind = labels.kind(text);
    wholeIsList = labels.list(text);
    list = wholeIsList ? -1 : NO_LIST;
  }

  /**
   * Goes on under a heading.
   *
   * @return whether needs are listed one by one below it
   */
  boolean enter(Part.Heading heading) {
    var level = heading.level();
    var name = heading.piece().text();
    headings.set(level, name);
    if (!begun && kind == Labels.Kind.PLAIN && (level == 0 || name.length() > LONGEST_SECTION)) {
      kind = labels.kind(name);
    }
    begun = true;
    for (var i = level; i < roles.length; i++) {
      roles[i] = null;
    }
    roles[level] = labels.role(name, level <= ROLE_LEVEL).orElse(null);
    if (level <= list && !wholeIsList) {
      list = NO_LIST;
    }
    offer = level <= offer ? NO_LIST : offer;
    if (labels.offers(name)) {
      offer = level;
    }
    if (labels.list(name) || offer == level) {
      list = Math.min(list, level);
      return true;
    }
    return false;
  }

  /** A sentence that ends in a colon may say that needs are listed behind it. */
  void cue(String sentence) {
    list = labels.list(sentence) ? Math.min(list, headings.deepest()) : list;
  }

  /** Whether what has a number of a level is one need of a list. */
  boolean lists(int level) {
    return level > list;
  }

  /** Why what stands here is passed over; the innermost heading that says so counts. */
  Passed.@Nullable Reason role() {
    Passed.Reason role = null;
    for (var each : roles) {
      role = each == null ? role : each;
    }
    return role == null && past() ? Passed.Reason.GUIDING : role;
  }

  /** Whether nothing that stands here can be needed any more, or was ever. */
  private boolean past() {
    return switch (kind) {
      case NONE -> true;
      case PAST -> headings.given().stream().skip(1).noneMatch(labels::ahead);
      case OFFERS, PLAIN -> false;
    };
  }

  /** Whether what stands here is what somebody offers. */
  boolean offers() {
    return kind == Labels.Kind.OFFERS || offer != NO_LIST;
  }
}
