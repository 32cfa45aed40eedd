/** What counts statements; it lies beside the entities in the archive of the in-container tests. */
package org.keptword.tests.statements;
