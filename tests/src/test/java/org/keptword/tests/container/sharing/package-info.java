/** Sharing between partners, in the real server. */
package org.keptword.tests.container.sharing;
