/** Flags, in the real server: raised, acknowledged, and who sees them. */
package org.keptword.tests.container.safety;
