package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Sent;
import io.scenariomarket.shared.Text;
import io.scenariomarket.supplier.CapabilityId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Joint bids for programs. */
@RestController
@Tag(name = "Joint bids", description = "Organisations that bid together with a supplier")
class PartnerApi {

  private final PartnerManagement partners;
  private final PartnerInviting inviting;
  private final PartnerViews views;

  PartnerApi(PartnerManagement partners, PartnerInviting inviting, PartnerViews views) {
    this.partners = partners;
    this.inviting = inviting;
    this.views = views;
  }

  /**
   * An organisation that was asked to bid together.
   *
   * @param version counts its saved changes from 0
   * @param title what the engagement is called
   * @param leadId the supplier, which asked
   * @param contribution what it is to do
   * @param capabilityId what it brings
   * @param since when it came to its state
   * @param words what was said to the last step
   * @param actions what you can do with it
   */
  @Schema(name = "Partnership")
  record PartnershipView(
      UUID id,
      long version,
      UUID engagementId,
      String title,
      UUID leadId,
      @Nullable String leadName,
      UUID organisationId,
      @Nullable String organisationName,
      String contribution,
      @Nullable UUID capabilityId,
      @Nullable String capabilityName,
      PartnerState state,
      Instant since,
      @Nullable String words,
      List<PartnerAction> actions) {

    static PartnershipView of(PartnerViews.Line line) {
      var partner = line.partner();
      var brings = partner.capabilityId();
      return new PartnershipView(
          partner.id(),
          partner.number(),
          partner.engagement().value(),
          line.engagement().title(),
          line.engagement().pair().supplier().value(),
          line.lead(),
          partner.organisation().value(),
          line.name(),
          partner.contribution(),
          brings == null ? null : brings.value(),
          partner.capabilityName(),
          partner.state(),
          partner.stateSince(),
          partner.words(),
          line.actions());
    }
  }

  /**
   * An organisation to be asked.
   *
   * @param contribution what it is to do
   * @param capabilityId which of its listed capabilities it brings; none in particular where not
   *     said
   */
  @Schema(name = "PartnershipBeginning")
  record Beginning(
      @Nullable UUID organisationId, @Nullable String contribution, @Nullable UUID capabilityId) {}

  /**
   * A step.
   *
   * @param version of the partnership that was read
   * @param words what is said to it
   */
  @Schema(name = "PartnershipStep")
  record Step(@Nullable Long version, @Nullable String words) {}

  @GetMapping("/api/engagements/{id}/partners")
  @Operation(
      summary = "Who bids together with the supplier",
      description = "The supplier reads everybody whom it asked, others who confirmed.")
  List<PartnershipView> of(@PathVariable EngagementId id, Viewer viewer) {
    return views.of(partners.read(id, viewer), viewer).stream().map(PartnershipView::of).toList();
  }

  @PostMapping("/api/engagements/{id}/partners")
  @Operation(summary = "Ask an approved organisation to bid together with you")
  ResponseEntity<PartnershipView> invite(
      @PathVariable EngagementId id, @RequestBody Beginning beginning, Viewer viewer) {
    var organisation = beginning.organisationId();
    var brings = beginning.capabilityId();
    var invited =
        inviting.invite(
            id,
            organisation == null ? null : new OrganisationId(organisation),
            Text.orEmpty(beginning.contribution()),
            brings == null ? null : new CapabilityId(brings),
            viewer);
    return ResponseEntity.created(URI.create("/api" + invited.address()))
        .body(get(invited.id(), viewer));
  }

  @GetMapping("/api/partnerships")
  @Operation(summary = "What your organisations were asked for, the unanswered first")
  PageOf<PartnershipView> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    return partners
        .askedOf(Math.max(page, 0), PageOf.size(size), viewer)
        .mapAll(found -> views.lines(found, viewer).stream().map(PartnershipView::of).toList());
  }

  @GetMapping("/api/partnerships/{id}")
  @Operation(summary = "One of them, with what you can do with it")
  PartnershipView get(@PathVariable UUID id, Viewer viewer) {
    return PartnershipView.of(views.line(partners.get(id, viewer), viewer));
  }

  @PostMapping("/api/partnerships/{id}/moves/{action}")
  @Operation(
      summary = "Confirm, decline, leave or remove; send the version that you read",
      description = "The organisation that was asked does the first three, the supplier the last.")
  PartnershipView move(
      @PathVariable UUID id,
      @PathVariable PartnerAction action,
      @RequestBody Step step,
      Viewer viewer) {
    var version = Sent.version(step.version());
    return PartnershipView.of(
        views.line(partners.move(id, action, version, step.words(), viewer), viewer));
  }
}
