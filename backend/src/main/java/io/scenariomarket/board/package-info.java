/**
 * Two boards of technical needs (双揭榜), by institute and by enterprise: a need is proposed for its
 * board, screened, and called for; organisations bid, each bid sealed until the deadline, and one
 * is awarded.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "work",
      "posting",
      "scenario",
      "supplier",
      "engagement",
      "selection",
      "identity",
      "organisation",
      "notification",
      "vocabulary"
    })
package io.scenariomarket.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
