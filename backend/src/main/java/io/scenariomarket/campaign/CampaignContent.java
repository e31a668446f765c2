package io.scenariomarket.campaign;

import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.TermKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the task force writes of a campaign; the fields are those of {@link Campaign}. */
record CampaignContent(
    @NotBlank @Size(max = 120) String theme,
    @Size(max = 7) List<String> tracks,
    @NotBlank @Size(max = 5000) String text,
    @NotNull @Nullable LocalDate startsOn,
    @NotNull @Nullable LocalDate endsOn,
    @NotNull @Min(1) @Max(10000) @Nullable Integer target) {

  CampaignContent {
    theme = Text.line(theme);
    tracks = Text.list(tracks);
    text = Text.orEmpty(text);
  }

  LocalDate from() {
    return Objects.requireNonNull(startsOn);
  }

  LocalDate to() {
    return Objects.requireNonNull(endsOn);
  }

  int wanted() {
    return Objects.requireNonNull(target);
  }

  /** The same with the vocabulary's own terms, and days in their order. */
  CampaignContent checked(TermCheck check) {
    var known = check.all("tracks", TermKind.TRACK, tracks);
    check.refuse();
    if (to().isBefore(from())) {
      throw Refusal.invalid("endsOn", "campaign.dates.inverted");
    }
    return new CampaignContent(theme, known, text, startsOn, endsOn, target);
  }
}
