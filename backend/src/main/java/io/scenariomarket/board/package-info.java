/**
 * Two boards of technical needs (双揭榜), by institute and by enterprise: a need is proposed for its
 * board, screened, and called for, and organisations compete for it in the open.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "work",
      "posting",
      "scenario",
      "identity",
      "organisation",
      "notification"
    })
package io.scenariomarket.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
