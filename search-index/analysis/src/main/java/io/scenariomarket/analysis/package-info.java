/** Folds and segments Chinese text the same way inside and outside Elasticsearch. */
@NullMarked
package io.scenariomarket.analysis;

import org.jspecify.annotations.NullMarked;
