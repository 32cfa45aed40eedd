/**
 * Encryption of everything people write. A text is sealed for one place (practice, table, column, row); moved anywhere else it
 * does not open. Owns no table.
 */
package org.keptword.vault;
