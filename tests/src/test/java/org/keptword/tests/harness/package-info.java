/** Brings up and ends what the tests need, on ports and in folders of its own. */
package org.keptword.tests.harness;
