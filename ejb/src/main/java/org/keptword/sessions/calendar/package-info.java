/** Planning sessions and series, the calendar, and the feed that calendars outside read. */
package org.keptword.sessions.calendar;
