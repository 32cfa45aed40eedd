/** What is read before a session, in the real server. */
package org.keptword.tests.container.reports;
