/**
 * What Keptword adds to Keycloak: wrong passwords lock an account for the address they came from, and for everybody only when many
 * addresses guess at it; and of a provider that people link to their accounts nothing but its identifier of them is kept. Runs inside Keycloak and knows nothing else of Keptword.
 */
package org.keptword.keycloak;
