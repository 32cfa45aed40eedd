/** Asking for another time of a session, in the real server. */
package org.keptword.tests.container.rescheduling;
