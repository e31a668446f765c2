/** The audit trail: who changed which state or permission, when, from where, written for good. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "organisation", "sheet"})
package io.scenariomarket.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
