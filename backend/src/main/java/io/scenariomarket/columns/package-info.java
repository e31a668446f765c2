/**
 * What the columns of somebody's sheet mean: where the heading is ({@link LayoutFinder}), which
 * column is which field ({@link ColumnNames}, {@link SheetFields}), what cannot be read in a cell
 * ({@link Codec}), and which items its rows are ({@link Planner}).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"identity", "organisation", "vocabulary", "claims", "sheet", "analysis"})
package io.scenariomarket.columns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
