/**
 * Data in bulk, in and out: sheets imported, with a dry run that says which rows are refused and
 * why, and exported.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "limits",
      "organisation",
      "job",
      "vocabulary",
      "work",
      "posting",
      "scenario",
      "supplier",
      "search",
      "columns",
      "sheet",
      "analysis"
    })
package io.scenariomarket.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
