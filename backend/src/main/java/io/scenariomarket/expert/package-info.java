/**
 * The pool of experts: what they know, whom they are tied to, how much they take on, and whom the
 * market proposes to assess something.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "index", "organisation", "vocabulary"})
package io.scenariomarket.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
