/** Starts real PostgreSQL, Elasticsearch and Keycloak as child processes, and the application. */
@NullMarked
package io.scenariomarket.localstack;

import org.jspecify.annotations.NullMarked;
