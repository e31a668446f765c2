package io.scenariomarket.promotion;

import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a case says in words.
 *
 * @param title what it is about, in a line
 * @param problem what was to be solved
 * @param solution how that was done
 * @param effects what is different since; {@code null} where the figures say it
 * @param evidence by what that is known; {@code null} for nothing beside the acceptance
 */
record CaseContent(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 5000) String problem,
    @NotBlank @Size(max = 5000) String solution,
    @Size(max = 5000) @Nullable String effects,
    @Size(max = 2000) @Nullable String evidence) {

  CaseContent {
    title = Text.line(title);
    problem = Text.orEmpty(problem);
    solution = Text.orEmpty(solution);
    effects = Text.orNull(effects);
    evidence = Text.orNull(evidence);
  }
}
