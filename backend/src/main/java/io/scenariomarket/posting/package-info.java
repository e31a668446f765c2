/**
 * What needs and capabilities share as postings of organisations, over a description of each kind:
 * lifecycle, storing and moving, forms, API, views, index, attachments, quality.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "work",
      "identity",
      "organisation",
      "attachment",
      "vocabulary",
      "index",
      "search"
    })
package io.scenariomarket.posting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
