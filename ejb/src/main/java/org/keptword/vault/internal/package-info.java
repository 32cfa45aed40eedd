/** How the wrapped keys reach the database. */
package org.keptword.vault.internal;
