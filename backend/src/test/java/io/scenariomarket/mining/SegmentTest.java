package io.scenariomarket.mining;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.extraction.CandidateKind;
import io.scenariomarket.extraction.Proposal;
import io.scenariomarket.extraction.Span;
import io.scenariomarket.extraction.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A document as the page shows it. */
class SegmentTest {

  private static final UUID DOCUMENT = UUID.randomUUID();

  @Test
  void marksTheWordsOfEveryCandidateAndLosesNoCharacter() {
    var text = "前言。\n攻克甲、乙等技术。后记。";
    var candidates = List.of(candidate(text, "甲"), candidate(text, "乙"), candidate(text, "甲、乙"));
    var paragraphs = Segment.paragraphs(text, candidates, List.of());
    assertThat(paragraphs).hasSize(2);
    assertThat(String.join("", paragraphs.getLast().stream().map(Segment::text).toList()))
        .isEqualTo("攻克甲、乙等技术。后记。");
    var marked = paragraphs.getLast().stream().filter(each -> each.candidate() != null).toList();
    assertThat(marked).extracting(Segment::text).containsExactly("甲", "、", "乙");
    assertThat(marked.getFirst().candidate()).isEqualTo(candidates.getFirst());
    assertThat(marked.getFirst().all().split(" ")).hasSize(2);
    assertThat(paragraphs.getFirst()).noneMatch(Segment::sentence);
  }

  private static Candidate candidate(String text, String words) {
    var sentence = text.indexOf("攻克");
    var at = text.indexOf(words);
    return Candidate.of(
        DOCUMENT,
        0,
        new Proposal(
            new Statement(
                CandidateKind.NEED,
                words,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null),
            new Span(at, at + words.length()),
            new Span(sentence, text.indexOf("。", sentence))),
        Candidate.Source.RULES);
  }
}
