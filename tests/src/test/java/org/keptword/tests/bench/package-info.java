/** Measures speed and size against the budgets. Prints figures; only what was answered wrongly fails. */
package org.keptword.tests.bench;
