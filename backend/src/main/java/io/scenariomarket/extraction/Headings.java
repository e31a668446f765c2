package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The headings above a place. */
final class Headings {

  private final String[] texts = new String[Outline.NONE + 1];

  Headings() {
    Arrays.fill(texts, "");
  }

  /** The sentences of a document with the headings above them. */
  static List<Sentence> sentences(List<Part> parts) {
    var sentences = new ArrayList<Sentence>();
    var headings = new Headings();
    for (var part : parts) {
      switch (part) {
        case Part.Heading heading -> headings.set(heading.level(), heading.piece().text());
        case Part.Text text -> sentences.add(headings.over(text));
        case Part.Labelled labelled -> sentences.addAll(valueOf(labelled, headings));
        case Part.Row row -> row.cells().forEach(cell -> sentences.addAll(valueOf(cell, headings)));
        case Part.Said said ->
            Cuts.sentences(said.turn().says())
                .forEach(each -> sentences.add(new Sentence(each, headings.given())));
        case Part.Responsible _ -> {}
      }
    }
    return sentences;
  }

  private static List<Sentence> valueOf(Part.Labelled labelled, Headings headings) {
    return Cuts.sentences(labelled.value()).stream()
        .map(each -> new Sentence(each, headings.given()))
        .toList();
  }

  void set(int level, String text) {
    Arrays.fill(texts, level, texts.length, "");
    texts[level] = text;
  }

  List<String> given() {
    return Arrays.stream(texts).filter(text -> !text.isEmpty()).toList();
  }

  /** How deep the innermost heading is; -1 without one. */
  int deepest() {
    for (var i = Outline.NONE; i >= 0; i--) {
      if (!texts[i].isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  Sentence over(Part.Text text) {
    var above = new ArrayList<>(given());
    if (!text.label().isEmpty()) {
      above.add(text.label());
    }
    return new Sentence(text.piece(), above);
  }
}
