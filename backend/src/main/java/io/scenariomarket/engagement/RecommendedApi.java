package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Several.Pairing;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Brings several needs together with several capabilities at once, for programs. */
@RestController
@RequestMapping("/api/engagements")
@Tag(name = "Engagements")
class RecommendedApi {

  private final Recommended recommended;
  private final Several several;
  private final EngagementApiViews views;
  private final MessageSource messages;

  RecommendedApi(
      Recommended recommended, Several several, EngagementApiViews views, MessageSource messages) {
    this.recommended = recommended;
    this.several = several;
    this.views = views;
    this.messages = messages;
  }

  /** A need with the best of its matches with which nothing goes on. */
  @Schema(name = "Recommendation")
  record Recommendation(UUID scenarioId, String title, List<RecommendedOffer> offers) {}

  /**
   * A capability.
   *
   * @param score probability that people would judge the two a good match, 0 to 1
   * @param action with which you would begin
   */
  @Schema(name = "RecommendedOffer")
  record RecommendedOffer(
      String capabilityId,
      String name,
      String supplierId,
      String supplierName,
      double score,
      EngagementAction action) {}

  /** A need and a capability to bring together. */
  @Schema(name = "PairToBegin")
  record PairToBegin(@NotNull @Nullable UUID scenarioId, @NotNull @Nullable UUID capabilityId) {}

  /**
   * What is to begin.
   *
   * @param message what is said to all of them
   */
  @Schema(name = "SeveralBeginnings")
  record Beginnings(
      @NotNull @Size(min = 1, max = 50) @Nullable List<@Valid PairToBegin> pairs,
      @Nullable String message) {}

  /** What became of it, of each pair for itself. */
  @Schema(name = "SeveralBegun")
  record SeveralBegun(List<EngagementView> begun, List<NotBegun> refused) {}

  /**
   * A pair with which none began.
   *
   * @param why in your language
   */
  @Schema(name = "PairNotBegun")
  record NotBegun(UUID scenarioId, UUID capabilityId, String why) {}

  @GetMapping("/recommended")
  @Operation(summary = "The best matches of several needs with which nothing goes on; for brokers")
  List<Recommendation> recommended(
      @RequestParam List<UUID> scenario,
      @RequestParam(defaultValue = "" + Recommended.USUAL_EACH) int each,
      Locale language,
      Viewer viewer) {
    var ids = scenario.stream().map(ScenarioId::new).toList();
    return recommended.of(ids, each, language, viewer).stream()
        .map(
            need ->
                new Recommendation(
                    need.need().id().value(),
                    need.need().title(),
                    need.picks().stream().map(RecommendedApi::offer).toList()))
        .toList();
  }

  private static RecommendedOffer offer(Recommended.Pick pick) {
    var match = pick.match();
    return new RecommendedOffer(
        match.capabilityId(),
        match.capabilityName(),
        match.capabilityOrganisationId(),
        match.capabilityOrganisationName(),
        match.score(),
        pick.action());
  }

  @PostMapping("/several")
  @Operation(
      summary = "Bring several pairs together at once; for brokers",
      description = "A pair with which something goes on already is refused, and harms no other.")
  SeveralBegun begin(@Valid @RequestBody Beginnings beginnings, Locale language, Viewer viewer) {
    Recommended.requireBroker(viewer);
    var pairs =
        Objects.requireNonNull(beginnings.pairs()).stream()
            .map(
                each ->
                    new Pairing(
                        String.valueOf(each.scenarioId()), String.valueOf(each.capabilityId())))
            .toList();
    var outcome = several.begin(pairs, beginnings.message(), viewer);
    return new SeveralBegun(
        outcome.begun().stream().map(each -> views.show(each.engagement(), viewer)).toList(),
        outcome.refused().stream()
            .map(
                each ->
                    new NotBegun(
                        each.need().value(),
                        each.capability().value(),
                        messages.getMessage(each.why(), null, language)))
            .toList());
  }
}
