package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Sent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations for programs. */
@RestController
@RequestMapping("/api/organisations")
@Tag(name = "Organisations", description = "Who posts needs and offers capabilities")
class OrganisationApi {

  private final OrganisationManagement organisations;
  private final OrganisationViews views;

  OrganisationApi(OrganisationManagement organisations, OrganisationViews views) {
    this.organisations = organisations;
    this.views = views;
  }

  @GetMapping
  @Operation(summary = "The organisations that you may see, by name")
  PageOf<OrganisationView> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    return views.show(organisations.list(Math.max(page, 0), PageOf.size(size), viewer), viewer);
  }

  @Limited(Limit.SIGN_UP)
  @PostMapping
  @Operation(summary = "Register an organisation and become its owner; the task force approves it")
  ResponseEntity<OrganisationView> post(
      @Valid @RequestBody OrganisationRequest request, Viewer viewer) {
    var registered = organisations.register(request.profile(), viewer);
    return ResponseEntity.created(URI.create("/api/organisations/" + registered.id()))
        .body(views.show(registered, viewer.joining(registered.id(), OrganisationRole.OWNER)));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One organisation")
  OrganisationView get(@PathVariable OrganisationId id, Viewer viewer) {
    return views.show(organisations.get(id, viewer), viewer);
  }

  @PutMapping("/{id}")
  @Operation(summary = "Change an organisation; send the version that you read")
  OrganisationView put(
      @PathVariable OrganisationId id,
      @Valid @RequestBody OrganisationRequest request,
      Viewer viewer) {
    var version = Sent.version(request.version());
    return views.show(organisations.revise(id, request.profile(), version, viewer), viewer);
  }
}
