package io.scenariomarket.mining;

import io.scenariomarket.extraction.CandidateKind;
import io.scenariomarket.extraction.Statement;
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
    @Nullable String place,
    @Nullable String grade,
    @Nullable String owner,
    @Nullable String lead,
    @Nullable String supporting,
    @Nullable String supply,
    @Nullable String demand,
    @Nullable String requirements,
    @Nullable String budgetMin,
    @Nullable String budgetMax,
    @Nullable String endDate,
    @Nullable String background,
    @Nullable String problem,
    @Nullable String expectedResult,
    @Nullable String dataOpened) {

  CandidateForm {
    tracks = FormErrors.chosen(tracks);
  }

  static CandidateForm of(Candidate candidate) {
    var says = candidate.says();
    return new CandidateForm(
        Curation.version(candidate),
        says.kind().name(),
        says.title(),
        says.tracks(),
        says.direction(),
        says.park(),
        says.place(),
        says.grade(),
        says.owner(),
        says.lead(),
        String.join("\n", says.supporting()),
        String.join("\n", says.supply()),
        String.join("\n", says.demand()),
        String.join("\n", says.requirements()),
        FormErrors.typed(says.budgetMin()),
        FormErrors.typed(says.budgetMax()),
        FormErrors.typed(says.endDate()),
        says.background(),
        says.problem(),
        says.expectedResult(),
        says.dataOpened());
  }

  Statement read(FormErrors errors) {
    return new Statement(
        errors.choice("kind", kind, CandidateKind.class),
        title == null ? "" : title,
        tracks == null ? List.of() : tracks,
        direction,
        park,
        place,
        grade,
        owner,
        lead,
        FormErrors.lines(supporting),
        FormErrors.lines(supply),
        FormErrors.lines(demand),
        FormErrors.lines(requirements),
        errors.decimal("budgetMin", budgetMin),
        errors.decimal("budgetMax", budgetMax),
        errors.date("endDate", endDate),
        background,
        problem,
        expectedResult,
        dataOpened);
  }
}
