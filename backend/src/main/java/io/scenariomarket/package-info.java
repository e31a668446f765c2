/** The marketplace that pairs application-scenario needs with technology suppliers. */
@NullMarked
package io.scenariomarket;

import org.jspecify.annotations.NullMarked;
