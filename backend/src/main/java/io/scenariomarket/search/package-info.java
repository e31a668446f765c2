/** Search over everything published, and the upkeep of the indexes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "vocabulary"})
package io.scenariomarket.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
