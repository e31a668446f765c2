/**
 * Starts real PostgreSQL, Elasticsearch, Keycloak and mail as child processes, and the application.
 */
@NullMarked
package io.scenariomarket.localstack;

import org.jspecify.annotations.NullMarked;
