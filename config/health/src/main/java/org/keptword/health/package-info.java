/**
 * What the server's health endpoint is told about the application, and the version of the schema that it needs. A library of the EAR, because the server
 * looks for health checks at the top of an EAR only, not in its modules.
 */
package org.keptword.health;
