/** Documents, mappings and every request to the search indexes, and the text encoder they share. */
@NullMarked
package io.scenariomarket.index;

import org.jspecify.annotations.NullMarked;
