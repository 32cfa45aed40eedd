/** What survives a crash, and what a backup brings back. Run last: they end services that others need. */
package org.keptword.tests.survival;
