/**
 * Spreadsheets as files: reading them safely, writing them, and how numbers, dates and contacts in
 * their cells are read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"analysis", "office"})
package io.scenariomarket.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
