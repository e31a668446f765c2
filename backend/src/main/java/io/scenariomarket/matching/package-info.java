/**
 * Explained, two-sided matching of needs and capabilities: retrieval, conditions, score, evidence;
 * what an edit would change, and what would raise a score ({@code Raises}).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "claims",
      "work",
      "posting",
      "scenario",
      "supplier",
      "vocabulary",
      "identity",
      "limits",
      "organisation",
      "index",
      "languagemodel",
      "analysis",
      "sheet"
    })
package io.scenariomarket.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
