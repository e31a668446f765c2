package io.scenariomarket.expert;

import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.TermKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an expert says of themselves.
 *
 * @param institution where they work
 * @param position what they are there; {@code null} where they do not say
 * @param tracks industry tracks in which they can assess, one at the least
 * @param specialities what they know best, in their words
 * @param languages names of {@link Language}s that they read
 * @param atOnce in how many assessments they take part at a time, 1 to 20
 * @param awayUntil the last day on which they cannot assess; {@code null} for always available
 * @param ties to which organisations they are tied and how, one a line; for finding conflicts alone
 */
record Profile(
    @NotBlank @Size(max = 200) String institution,
    @Size(max = 100) @Nullable String position,
    @NotEmpty @Size(max = 20) List<String> tracks,
    @NotBlank @Size(max = 1000) String specialities,
    @NotEmpty @Size(max = 7) List<String> languages,
    @NotNull @Min(1) @Max(20) @Nullable Integer atOnce,
    @Nullable LocalDate awayUntil,
    @Size(max = 2000) @Nullable String ties) {

  Profile {
    institution = Text.line(institution);
    position = Text.orNull(position);
    tracks = Text.list(tracks);
    specialities = Text.orEmpty(specialities);
    languages = Text.list(languages);
    ties = Text.orNull(ties);
  }

  int most() {
    return Objects.requireNonNull(atOnce);
  }

  /**
   * The same with the vocabulary's own terms.
   *
   * @throws Refusal when a track or a language is none that there is
   */
  Profile checked(TermCheck check) {
    var known = check.all("tracks", TermKind.TRACK, tracks);
    if (!Stream.of(Language.values()).map(Enum::name).toList().containsAll(languages)) {
      check.reject("languages", "expert.languages.unknown");
    }
    check.refuse();
    return new Profile(
        institution, position, known, specialities, languages, atOnce, awayUntil, ties);
  }
}
