/**
 * The gate: pure policies that say, from contact, screening and participation, whether work towards the other partner is open, and what
 * pauses when it closes.
 */
package org.keptword.cases.gate;
