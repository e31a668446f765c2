/**
 * What a sentence claims: which property of what, compared how, with which figure, under which
 * circumstances, held or not; and how far what one side says answers what the other asks for. A
 * figure is judged by a figure here alone ({@code MeasuredJudge}), for matching and contracts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"analysis", "vocabulary"})
package io.scenariomarket.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
