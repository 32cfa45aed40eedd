/** Promises in the real server. */
package org.keptword.tests.container.promises;
