package io.scenariomarket.subscription;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Following needs, for programs. */
@RestController
@RequestMapping("/api/scenarios/{id}/follow")
@Tag(name = "Notices")
class FollowApi {

  private final Following following;

  FollowApi(Following following) {
    this.following = following;
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Follow a need: you are told of public answers and of how it ends")
  void follow(@PathVariable ScenarioId id, Viewer viewer) {
    following.follow(id, viewer);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Follow it no more")
  void leave(@PathVariable ScenarioId id, Viewer viewer) {
    following.leave(id, viewer);
  }
}
