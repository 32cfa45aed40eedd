/** What trail and encryption cost; run by {@code tests/bench} in an archive of its own. */
package org.keptword.tests.container.pace;
