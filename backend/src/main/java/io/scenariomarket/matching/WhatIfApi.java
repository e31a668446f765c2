package io.scenariomarket.matching;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.CapabilityId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an edit would do to matches, for programs. */
@RestController
@Tag(name = "Matches")
class WhatIfApi {

  private final WhatIfs whatIfs;
  private final WhatIfViews views;

  WhatIfApi(WhatIfs whatIfs, WhatIfViews views) {
    this.whatIfs = whatIfs;
    this.views = views;
  }

  @Limited(Limit.MATCH)
  @PostMapping("/api/scenarios/{id}/what-if")
  @Operation(summary = "The matches of a need before and after an edit; nothing is saved")
  WhatIfView ofScenario(
      @PathVariable ScenarioId id,
      @Valid @RequestBody ScenarioContent content,
      @RequestParam(defaultValue = "10") int size,
      Viewer viewer,
      Locale locale) {
    var compared = whatIfs.ofScenario(id, content, MatchApi.size(size), viewer);
    return views.show(compared, WhatIfViews.Compared.NEED, locale);
  }

  @Limited(Limit.MATCH)
  @PostMapping("/api/capabilities/{id}/what-if")
  @Operation(summary = "The matches of a capability before and after an edit; nothing is saved")
  WhatIfView ofCapability(
      @PathVariable CapabilityId id,
      @Valid @RequestBody CapabilityContent content,
      @RequestParam(defaultValue = "10") int size,
      Viewer viewer,
      Locale locale) {
    var compared = whatIfs.ofCapability(id, content, MatchApi.size(size), viewer);
    return views.show(compared, WhatIfViews.Compared.OFFER, locale);
  }
}
