/** Progress over sessions, in the real server. */
package org.keptword.tests.container.progress;
