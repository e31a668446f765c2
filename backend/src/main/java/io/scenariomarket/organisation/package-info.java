/**
 * Organisations and the people in them: registered and reviewed, invitations, the programs that act
 * for them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"identity", "limits", "vocabulary", "analysis", "notification"})
package io.scenariomarket.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
