/**
 * Starts and stops PostgreSQL, Keycloak and the server on one machine: for {@code ./run} with data that is kept, for the
 * browser tests with data that is not. It ends only processes that it started itself, known by pid and start time.
 */
package org.keptword.launcher;
