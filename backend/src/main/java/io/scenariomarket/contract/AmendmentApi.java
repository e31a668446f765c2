package io.scenariomarket.contract;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Sent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of signed contracts for programs. */
@RestController
@RequestMapping("/api/contracts/{id}/amendments")
@Tag(name = "Contracts")
class AmendmentApi {

  private final Amendments amendments;
  private final ContractManagement contracts;

  AmendmentApi(Amendments amendments, ContractManagement contracts) {
    this.amendments = amendments;
    this.contracts = contracts;
  }

  /**
   * A change that was proposed.
   *
   * @param number counts from 1 what was proposed for the contract
   * @param by the side that proposed it
   * @param content all that the contract would say
   * @param answer why it was refused or taken back
   * @param actions what you can do about it
   */
  @Schema(name = "ContractAmendment")
  record AmendmentView(
      int number,
      Part by,
      Amendment.State state,
      String reason,
      @Nullable String answer,
      Instant at,
      @Nullable Instant answeredAt,
      ContractContent content,
      List<AmendmentDeed> actions) {}

  /**
   * A change to propose.
   *
   * @param version of the contract that was read
   */
  @Schema(name = "ContractAmending")
  record Amending(@Nullable Long version, @Valid @NotNull @Nullable AmendedTerms terms) {}

  /**
   * An answer to a change that was proposed.
   *
   * @param version of the contract that was read
   * @param words why; has to be said where it is refused
   */
  @Schema(name = "ContractAmendmentAnswer")
  record Answering(@Nullable Long version, @Nullable String words) {}

  @GetMapping
  @Operation(summary = "What was proposed to change in a signed contract, the last one first")
  List<AmendmentView> list(@PathVariable EngagementId id, Viewer viewer) {
    var engagement = contracts.engagement(id, viewer);
    var sides = contracts.sides(engagement, viewer);
    var shown = amendments.show(engagement, contracts.get(id, viewer), sides);
    return Stream.concat(
            Optional.ofNullable(shown.open()).map(each -> view(each, shown.deeds())).stream(),
            shown.past().stream().map(each -> view(each, List.of())))
        .toList();
  }

  private static AmendmentView view(Amendment amendment, List<AmendmentDeed> deeds) {
    return new AmendmentView(
        amendment.number(),
        amendment.by(),
        amendment.state(),
        amendment.reason(),
        amendment.answer(),
        amendment.at(),
        amendment.answeredAt(),
        amendment.terms(),
        deeds);
  }

  @PostMapping
  @Operation(
      summary = "Propose to change milestones, dates or value, for the other side to agree",
      description =
          "Milestones of which something was reported or paid stay in their place as they are.")
  List<AmendmentView> propose(
      @PathVariable EngagementId id, @Valid @RequestBody Amending amending, Viewer viewer) {
    amendments.propose(
        id, Objects.requireNonNull(amending.terms()), Sent.version(amending.version()), viewer);
    return list(id, viewer);
  }

  @PostMapping("/{deed}")
  @Operation(summary = "Agree to what was proposed, refuse it, or take it back")
  List<AmendmentView> answer(
      @PathVariable EngagementId id,
      @PathVariable AmendmentDeed deed,
      @RequestBody Answering answering,
      Viewer viewer) {
    amendments.act(id, deed, answering.words(), Sent.version(answering.version()), viewer);
    return list(id, viewer);
  }
}
