/**
 * What people have to do with items of any kind: versions and their differences, changes that wait,
 * comments, assignments, the pages of a move ({@code MovePages}), the queue, the history, and what
 * was typed and not sent.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "organisation", "notification"})
package io.scenariomarket.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
