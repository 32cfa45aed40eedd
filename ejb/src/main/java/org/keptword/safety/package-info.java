/**
 * Risk flags: passages and answers that a human must look at. Called by whoever stores text; nothing here watches anybody. Owns
 * {@code risk_flag}. Also the list of national crisis lines, which managers are suggested.
 */
package org.keptword.safety;
