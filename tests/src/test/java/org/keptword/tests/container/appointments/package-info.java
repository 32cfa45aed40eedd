/** What calendars of clients are told of their sessions by e-mail. */
package org.keptword.tests.container.appointments;
