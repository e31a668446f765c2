package io.scenariomarket.award;

import io.scenariomarket.selection.Criterion;
import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the task force says of an award round.
 *
 * @param terms who can be nominated, and what for
 * @param kinds what can be nominated
 * @param awards how many there are at most
 * @param deadline from when on no nomination is taken any more, to the second
 * @param criteria by which the judges score
 */
record RoundContent(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 5000) String terms,
    @NotEmpty(message = "{award.kinds.missing}") List<NomineeKind> kinds,
    @Min(1) @Max(RoundContent.MOST_AWARDS) int awards,
    @NotNull(message = "{award.deadline.missing}") @Nullable Instant deadline,
    List<Criterion> criteria) {

  static final int MOST_AWARDS = 100;

  RoundContent {
    title = Text.line(title);
    terms = Text.orEmpty(terms);
    kinds = List.copyOf(kinds);
    deadline = deadline == null ? null : deadline.truncatedTo(ChronoUnit.SECONDS);
    criteria = List.copyOf(criteria);
  }
}
