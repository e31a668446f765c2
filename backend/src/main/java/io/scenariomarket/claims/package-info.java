/**
 * What a sentence claims: which property of what, compared how, with which figure, under which
 * circumstances, held or not; and how far what one side says answers what the other asks for.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"analysis", "vocabulary"})
package io.scenariomarket.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
