/**
 * What is sent twice is done once: a later equal request gets the answer of the first.
 *
 * <p>Programs say so by the header {@code Idempotency-Key}
 * (draft-ietf-httpapi-idempotency-key-header), pages by a hidden field that every form which posts
 * carries. {@link RepeatedRequestFilter} looks at both, {@link KeptAnswers} is the table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "shared"})
package io.scenariomarket.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
