package io.scenariomarket.mining;

import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.TermKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a curator can change of a candidate; its words in the document stay what they are. */
record Revision(
    @NotNull CandidateKind kind,
    @NotBlank @Size(max = 200) String title,
    @Size(max = 7) List<String> tracks,
    @Size(max = 100) @Nullable String direction,
    @Nullable String park,
    @Nullable String grade,
    @Size(max = 100) @Nullable String owner,
    @Size(max = 30) List<@Size(max = 100) String> supply,
    @Size(max = 30) List<@Size(max = 100) String> demand,
    @Size(max = 50) List<@Size(max = 1000) String> requirements,
    @Size(max = 5000) @Nullable String background,
    @Size(max = 5000) @Nullable String expectedResult,
    @Size(max = 2000) @Nullable String dataOpened) {

  Revision {
    title = Text.orEmpty(title);
    tracks = Text.list(tracks);
    direction = Text.orNull(direction);
    park = Text.orNull(park);
    grade = Text.orNull(grade);
    owner = Text.orNull(owner);
    supply = Text.list(supply);
    demand = Text.list(demand);
    requirements = Text.list(requirements);
    background = Text.orNull(background);
    expectedResult = Text.orNull(expectedResult);
    dataOpened = Text.orNull(dataOpened);
  }

  static Revision of(Candidate c) {
    return new Revision(
        c.kind(),
        c.title(),
        c.tracks(),
        c.direction(),
        c.park(),
        c.grade(),
        c.owner(),
        c.supply(),
        c.demand(),
        c.requirements(),
        c.background(),
        c.expectedResult(),
        c.dataOpened());
  }

  /** The same with every controlled term written as the vocabulary has it. */
  Revision inTerms(TermCheck check) {
    return new Revision(
        kind,
        title,
        check.all("tracks", TermKind.TRACK, tracks),
        check.one("direction", TermKind.DIRECTION, direction),
        check.one("park", TermKind.PARK, park),
        check.one("grade", TermKind.GRADE, grade),
        owner,
        supply,
        demand,
        requirements,
        background,
        expectedResult,
        dataOpened);
  }

  /** The same with what another says beside it. */
  Revision with(Revision other) {
    return new Revision(
        kind,
        title,
        both(tracks, other.tracks),
        direction,
        park,
        grade,
        owner,
        both(supply, other.supply),
        both(demand, other.demand),
        both(requirements, other.requirements),
        background == null ? other.background : background,
        expectedResult == null ? other.expectedResult : expectedResult,
        dataOpened == null ? other.dataOpened : dataOpened);
  }

  private static List<String> both(List<String> left, List<String> right) {
    return Stream.concat(left.stream(), right.stream()).distinct().toList();
  }
}
