/**
 * Encryption of everything people write. A text is sealed for one place (practice, table, column, row); moved anywhere else it
 * does not open. Owns {@code practice_key}: the key of each practice, wrapped by the master key outside the database.
 */
package org.keptword.vault;
