/**
 * Spreadsheets as files: reading them safely, writing them, and what people write in their cells.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"analysis", "office"})
package io.scenariomarket.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
