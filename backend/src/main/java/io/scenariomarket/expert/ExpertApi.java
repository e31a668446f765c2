package io.scenariomarket.expert;

import io.scenariomarket.identity.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Experts for programs. */
@RestController
@RequestMapping("/api/experts")
@Tag(name = "Experts", description = "The pool of those who assess")
class ExpertApi {

  private final ExpertManagement experts;
  private final ExpertPool pool;

  ExpertApi(ExpertManagement experts, ExpertPool pool) {
    this.experts = experts;
    this.pool = pool;
  }

  /**
   * What an expert says of themselves, with its version.
   *
   * @param version the one that was read; {@code null} before it is said for the first time
   * @param profile {@code null} in the same way
   */
  record ExpertProfile(@Nullable Long version, @NotNull @Valid @Nullable Profile profile) {

    static final ExpertProfile NONE = new ExpertProfile(null, null);

    static ExpertProfile of(Expert expert) {
      return new ExpertProfile(
          expert.number(),
          new Profile(
              expert.institution(),
              expert.position(),
              expert.tracks(),
              expert.specialities(),
              expert.languages(),
              expert.atOnce(),
              expert.awayUntil(),
              expert.ties()));
    }
  }

  /**
   * Somebody of the pool.
   *
   * @param institution where they work; {@code null} before they say so, as all that follows
   * @param open in how many assessments they take part now
   * @param done in how many they handed in points
   * @param apart how far their points are from the others' on average; {@code null} for not known
   */
  record ExpertLine(
      String subject,
      String name,
      @Nullable String institution,
      List<String> tracks,
      @Nullable String specialities,
      @Nullable Integer atOnce,
      @Nullable LocalDate awayUntil,
      int open,
      int done,
      @Nullable BigDecimal apart) {

    static ExpertLine of(ExpertPool.Listed listed) {
      var profile = listed.profile();
      return new ExpertLine(
          listed.subject(),
          listed.name(),
          profile == null ? null : profile.institution(),
          profile == null ? List.of() : profile.tracks(),
          profile == null ? null : profile.specialities(),
          profile == null ? null : profile.atOnce(),
          profile == null ? null : profile.awayUntil(),
          listed.assessed().open(),
          listed.assessed().done(),
          listed.assessed().apart());
    }
  }

  @GetMapping
  @Operation(summary = "Everybody of the pool, who can be asked first; for the task force")
  List<ExpertLine> list(@RequestParam(required = false) @Nullable String track, Viewer viewer) {
    return pool.list(track, viewer).stream().map(ExpertLine::of).toList();
  }

  @GetMapping("/profile")
  @Operation(summary = "What you say of yourself as an expert")
  ExpertProfile own(Viewer viewer) {
    return experts.own(viewer).map(ExpertProfile::of).orElse(ExpertProfile.NONE);
  }

  @PutMapping("/profile")
  @Operation(summary = "Says it anew; send the version that you read, or none for the first time")
  ExpertProfile save(@RequestBody @Valid ExpertProfile sent, Viewer viewer) {
    return ExpertProfile.of(
        experts.save(Objects.requireNonNull(sent.profile()), sent.version(), viewer));
  }
}
