package io.scenariomarket.mining;

import io.scenariomarket.shared.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as a curator typed it; lists have one entry a line.
 *
 * @param version the version that was read
 */
record CandidateForm(
    long version,
    @Nullable String kind,
    @Nullable String title,
    @Nullable List<String> tracks,
    @Nullable String direction,
    @Nullable String park,
    @Nullable String grade,
    @Nullable String owner,
    @Nullable String supply,
    @Nullable String demand,
    @Nullable String requirements,
    @Nullable String background,
    @Nullable String expectedResult,
    @Nullable String dataOpened) {

  CandidateForm {
    tracks = FormErrors.rows(tracks);
  }

  static CandidateForm of(Candidate c) {
    return new CandidateForm(
        Curation.version(c),
        c.kind().name(),
        c.title(),
        c.tracks(),
        c.direction(),
        c.park(),
        c.grade(),
        c.owner(),
        String.join("\n", c.supply()),
        String.join("\n", c.demand()),
        String.join("\n", c.requirements()),
        c.background(),
        c.expectedResult(),
        c.dataOpened());
  }

  Revision read(FormErrors errors) {
    return new Revision(
        errors.choice("kind", kind, CandidateKind.class),
        title == null ? "" : title,
        tracks == null ? List.of() : tracks,
        direction,
        park,
        grade,
        owner,
        FormErrors.lines(supply),
        FormErrors.lines(demand),
        FormErrors.lines(requirements),
        background,
        expectedResult,
        dataOpened);
  }
}
