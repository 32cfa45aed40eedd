/**
 * What the server's health endpoint is told about the application, the version of the schema that it needs, and how far the server's clock is from the
 * database's. A library of the EAR, because the server looks for health checks at the top of an EAR only, not in its modules.
 */
package org.keptword.health;
