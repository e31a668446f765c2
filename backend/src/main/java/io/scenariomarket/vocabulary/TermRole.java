package io.scenariomarket.vocabulary;

import java.util.Locale;

/**
 * What a term stands for where the market itself has to choose one. The vocabulary file says which
 * term plays which role; every role is played by exactly one term, and a term may play several.
 */
public enum TermRole {
  OPPORTUNITY(TermKind.KIND, "the kind of a need from a campaign, or of a scenario in a document"),
  INSTITUTES(TermKind.KIND, "the kind of a need for the board of needs by institutes"),
  ENTERPRISES(TermKind.KIND, "the kind of a need for the board of needs by enterprises"),
  SMALL(TermKind.GRADE, "the grade of a scenario in a document that does not speak of a wider one"),
  PRODUCT(TermKind.CAPABILITY_KIND, "the kind of what a sheet of companies names as a product"),
  TECHNOLOGY(
      TermKind.CAPABILITY_KIND,
      "the kind of what a document, or a sheet of companies, names as a technology"),
  ACHIEVEMENT(
      TermKind.CAPABILITY_KIND, "the kind that has stages, reviews, and a library of its own"),
  SUBMITTED(TermKind.SOURCE, "the source of a need that its owner sent in on a campaign"),
  MINED(TermKind.SOURCE, "the source of a need that was found in a document");

  private final TermKind list;
  private final String meaning;

  TermRole(TermKind list, String meaning) {
    this.list = list;
    this.meaning = meaning;
  }

  /** The list whose term plays it. */
  TermKind list() {
    return list;
  }

  /** What its term is used for, in words for an operator. */
  String meaning() {
    return meaning;
  }

  /** Its name in the vocabulary file. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
