package io.scenariomarket.supplier;

import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of how mature an achievement is.
 *
 * @param on when it was assessed
 * @param level term of the vocabulary, from 原理 to 量产
 * @param basis what it was judged by: tests, reports, a visit
 * @param assessor who judged, as the owner and the task force are to know it
 * @param nextReviewOn when it is to be assessed again, as far as that was said with it
 */
record Assessment(
    @NotNull @PastOrPresent LocalDate on,
    @NotBlank String level,
    @NotBlank @Size(max = 2000) String basis,
    @NotBlank @Size(max = 200) String assessor,
    @Nullable LocalDate nextReviewOn) {

  Assessment {
    level = Text.orEmpty(level);
    basis = Text.orEmpty(basis);
    assessor = Text.orEmpty(assessor);
  }
}
