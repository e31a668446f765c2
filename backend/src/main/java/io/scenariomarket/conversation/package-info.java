/**
 * What the two sides of an engagement and the task force say to each other in private: one thread
 * for each engagement, with files, and how far everybody has read; when they meet, and who is to do
 * what after it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "engagement",
      "work",
      "attachment",
      "identity",
      "organisation",
      "limits",
      "notification"
    })
package io.scenariomarket.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
