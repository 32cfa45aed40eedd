/**
 * What Keptword adds to Keycloak: wrong passwords lock an account for the address they came from, and for everybody only when many
 * addresses guess at it. Runs inside Keycloak and knows nothing else of Keptword.
 */
package org.keptword.keycloak;
