/** Files attached to needs, capabilities and organisations: kept, checked, shown and sent. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "limits", "organisation", "office"})
package io.scenariomarket.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
